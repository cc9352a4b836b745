import type { Locale } from '#i18n/locales.ts'

/** Every address a page, a redirect or an email may point at. With a language, it stays in the address. */
export function pathsIn(chosen?: Locale) {
  const keep = (path: string) => (chosen ? `${path}${path.includes('?') ? '&' : '?'}lang=${chosen}` : path)
  const campaign = (slug: string, rest = '') => keep(`/c/${encodeURIComponent(slug)}${rest}`)
  return {
    home: () => keep('/'),
    campaign: (slug: string) => campaign(slug),
    sign: (slug: string) => campaign(slug, '/sign'),
    code: (slug: string) => campaign(slug, '/code'),
    resend: (slug: string) => campaign(slug, '/code/resend'),
    emailStatus: (slug: string) => campaign(slug, '/code/status'),
    signed: (slug: string) => campaign(slug, '/signed'),
    exactWords: (slug: string) => campaign(slug, '/statement.txt'),
    countEvents: (slug: string) => `/c/${encodeURIComponent(slug)}/count/events`,
    countJson: (slug: string) => `/c/${encodeURIComponent(slug)}/count.json`,
    signatories: (slug: string, query: Record<string, string | undefined> = {}) => {
      const filled = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
      const search = new URLSearchParams(filled).toString()
      return campaign(slug, `/signatories${search && `?${search}`}`)
    },
    visit: () => keep('/me'),
    visitCode: () => keep('/me/code'),
    visitResend: () => keep('/me/code/resend'),
    visitSignatures: (done?: string) => keep(`/me/signatures${done ? `?done=${done}` : ''}`),
    mine: () => keep('/me/signatures'),
    download: () => '/me/signatures.json',
    amend: (id: string) => keep(`/me/signatures/${id}`),
    withdraw: (id: string) => keep(`/me/signatures/${id}/withdraw`),
    erase: () => keep('/me/erase'),
    leave: () => keep('/me/leave'),
    stop: (token: string) => keep(`/stop/${token}`),
    api: () => keep('/api'),
    apiDocument: () => '/api/v1/openapi.json',
    limits: () => keep('/limits'),
    privacy: () => keep('/privacy'),
    accent: (colour: string) => `/accent/${colour.replace('#', '')}.css`,
  }
}

export type Paths = ReturnType<typeof pathsIn>
