import type { Locale } from '#i18n/locales.ts'

type Query = Record<string, string | undefined>

/**
 * Every address a page, a redirect or an email may point at. With a language, it stays in the address. `invitation` is what
 * stands in the private link somebody came by: what they may see and do of its campaign is then behind that link.
 */
export function pathsIn(chosen?: Locale, invitation?: string) {
  const keep = (path: string) => (chosen ? `${path}${path.includes('?') ? '&' : '?'}lang=${chosen}` : path)
  const place = (slug: string) =>
    invitation ? `/invited/${encodeURIComponent(invitation)}` : `/c/${encodeURIComponent(slug)}`
  const campaign = (slug: string, rest = '') => keep(`${place(slug)}${rest}`)
  return {
    home: () => keep('/'),
    busy: () => keep('/busy'),
    campaign: (slug: string) => campaign(slug),
    sign: (slug: string) => campaign(slug, '/sign'),
    code: (slug: string) => campaign(slug, '/code'),
    resend: (slug: string) => campaign(slug, '/code/resend'),
    emailStatus: (slug: string) => campaign(slug, '/code/status'),
    signed: (slug: string) => campaign(slug, '/signed'),
    exactWords: (slug: string, version?: number) =>
      campaign(slug, `/statement.txt${search({ version: version?.toString() })}`),
    words: (slug: string, query: Query = {}) => campaign(slug, `/words${search(query)}`),
    countEvents: (slug: string) => `/c/${encodeURIComponent(slug)}/count/events`,
    countJson: (slug: string) => `/c/${encodeURIComponent(slug)}/count.json`,
    signatories: (slug: string, query: Query = {}) => campaign(slug, `/signatories${search(query)}`),
    notMe: (slug: string, id: string) => campaign(slug, `/not-me/${id}`),
    frame: (slug: string, query: Query = {}) => keep(`/embed/c/${encodeURIComponent(slug)}${search(query)}`),
    badge: (slug: string, query: Query = {}) => campaign(slug, `/badge.svg${search(query)}`),
    card: (slug: string, v?: string) => campaign(slug, `/card.png${search({ v })}`),
    qr: (slug: string) => campaign(slug, '/qr.svg'),
    wordmark: (slug: string, v?: string) => `${place(slug)}/wordmark.webp${search({ v })}`,
    feed: () => keep('/feed.xml'),
    oembed: (url: string) => `/oembed${search({ url })}`,
    embed: (query: Query = {}) => keep(`/embed${search(query)}`),
    figures: (slug: string) => campaign(slug, '/figures'),
    figuresCsv: (slug: string, table: string) => `/c/${encodeURIComponent(slug)}/figures/${table}.csv`,
    updates: (slug: string, query: Query = {}) => campaign(slug, `/updates${search(query)}`),
    update: (slug: string, number: number) => campaign(slug, `/updates/${number}`),
    album: (slug: string) => campaign(slug, '/album'),
    contribute: (slug: string) => campaign(slug, '/album/contribute'),
    receipt: (slug: string, payment: string) => `/c/${encodeURIComponent(slug)}/album/receipts/${payment}`,
    mySound: (recording: string) => `/me/recordings/${recording}`,
    takeBackRecording: (recording: string) => keep(`/me/recordings/${recording}/take-back`),
    book: (slug: string, query: Query = {}) => campaign(slug, `/book${search(query)}`),
    bookCard: (slug: string, page: number) => campaign(slug, `/book/card.png?page=${page}`),
    bookPhoto: (slug: string, id: string) => `/c/${encodeURIComponent(slug)}/book/photos/${id}.webp`,
    editionFile: (slug: string, number: number, file: string) =>
      `/c/${encodeURIComponent(slug)}/editions/${number}/${file}`,
    unsubscribe: (token: string) => keep(`/news/stop/${token}`),
    desk: (done?: string) => keep(`/organise${search({ done })}`),
    signIn: (next?: string) => keep(`/organise/sign-in${search({ next })}`),
    signUp: (next?: string) => keep(`/organise/sign-up${search({ next })}`),
    signUpCode: (next?: string) => keep(`/organise/sign-up/code${search({ next })}`),
    signUpResend: (next?: string) => keep(`/organise/sign-up/code/resend${search({ next })}`),
    firstPasskey: (next?: string) => keep(`/organise/passkey${search({ next })}`),
    passkeyOptions: () => keep('/organise/passkey/options'),
    recover: (next?: string) => keep(`/organise/recover${search({ next })}`),
    account: (done?: string) => keep(`/organise/account${search({ done })}`),
    addPasskey: (next?: string) => keep(`/organise/account/passkeys${search({ next })}`),
    removePasskey: (id: string) => keep(`/organise/account/passkeys/${id}/remove`),
    recoveryCodes: () => keep('/organise/account/codes'),
    sessions: () => keep('/organise/account/sessions'),
    signOut: () => keep('/organise/sign-out'),
    demoDesk: (token: string) => keep(`/organise/demo/${encodeURIComponent(token)}`),
    look: (update: string) => keep(`/organise/looks/${update}`),
    operator: () => keep('/organise/operator'),
    newTeam: () => keep('/organise/team/new'),
    proveAgain: (next: string) => keep(`/organise/prove${search({ next })}`),
    deskCampaign: (slug: string, rest = '') => keep(`/organise/c/${encodeURIComponent(slug)}${rest}`),
    team: (id: string, rest = '') => keep(`/organise/team/${id}${rest}`),
    invitation: (ticket: string) => keep(`/organise/invitation/${ticket}`),
    partnerNumber: (token: string) => keep(`/partner/${token}`),
    newCampaign: () => keep('/organise/new'),
    preview: (token: string) => keep(`/preview/${encodeURIComponent(token)}`),
    previewWordmark: (token: string) => `/preview/${encodeURIComponent(token)}/wordmark.webp`,
    visit: (done?: 'left') => keep(`/me${search({ done })}`),
    visitCode: () => keep('/me/code'),
    visitResend: () => keep('/me/code/resend'),
    visitSignatures: (done?: string) => keep(`/me/signatures${done ? `?done=${done}` : ''}`),
    mine: () => keep('/me/signatures'),
    download: () => '/me/signatures.json',
    amend: (id: string) => keep(`/me/signatures/${id}`),
    signNewWords: (id: string) => keep(`/me/signatures/${id}/words`),
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

const search = (query: Query) => {
  const filled = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
  const text = new URLSearchParams(filled).toString()
  return text && `?${text}`
}

export type Paths = ReturnType<typeof pathsIn>
