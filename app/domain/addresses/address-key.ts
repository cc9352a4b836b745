export const GOOGLE = new Set(['gmail.com', 'googlemail.com'])

/**
 * The key under which one mailbox signs once: lower case, NFC, the `+tag` cut; at Google also without dots and under
 * one domain. Elsewhere dots tell people apart, and so do hyphens. A plus at the very front is no tag. Wants an
 * accepted local part and a domain in A-labels. A wrong merge costs one of two people at one box a signature, and nothing
 * more: the key says what belongs together, and that is opened, changed and erased only with a code that went to its
 * `mailboxOf`. Whoever proved a tagged address has proven no other.
 */
export function addressKey(local: string, domain: string): string {
  const google = GOOGLE.has(domain)
  const mailbox = google ? cutTag(local).replaceAll('.', '') : cutTag(local)
  return `${mailbox.toLowerCase().normalize('NFC')}@${google ? 'gmail.com' : domain}`
}

/** The local part of an address without its tag, as in `ada+news`; a plus at the very front is none. */
export function cutTag(local: string): string {
  const begins = local.search(/[^+]/u)
  const plus = local.indexOf('+', begins)
  if (begins === -1 || plus === -1) return local
  return local.slice(0, plus).replace(/\.$/u, '')
}
