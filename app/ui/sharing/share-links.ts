/** A way to pass a campaign on: a name that is the same in every language, and a link that opens it with words filled in. */
export type ShareLink = { name: string; href: string }

/**
 * Plain links to where people talk, each with the title and the address filled in and nothing else: no script of
 * theirs, no tracking. Mastodon's is the neutral one, which asks for one's own server and keeps the words in the fragment,
 * out of everybody's log. Signal has no such link.
 */
export function shareLinks(title: string, address: string): ShareLink[] {
  const [words, page, both] = [encoded(title), encoded(address), encoded(`${title} ${address}`)]
  return [
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${page}&text=${words}` },
    { name: 'Mastodon', href: `https://share.joinmastodon.org/#text=${both}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${page}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${page}` },
    { name: 'X', href: `https://x.com/intent/post?text=${words}&url=${page}` },
  ]
}

/** An email without a recipient, with subject and text filled in (RFC 6068). */
export function shareEmail(title: string, address: string): string {
  return `mailto:?subject=${encoded(title)}&body=${encoded(`${title}\r\n\r\n${address}`)}`
}

// Half a character is no text that could be encoded.
const encoded = (text: string) => encodeURIComponent(text.toWellFormed())
