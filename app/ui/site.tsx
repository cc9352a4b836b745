import { createContext, useContext, type ReactNode } from 'react'
import type { IntlShape } from 'react-intl'
import type { Locale } from '#i18n/locales.ts'
import type { MessageId, Say } from '#i18n/speak.ts'

/** What every piece of a page may need: the language it speaks, and the addresses it may point at. */
export type PageSite<Addresses = SiteAddresses> = {
  locale: Locale
  chosen: Locale | undefined
  dir: 'ltr' | 'rtl'
  intl: IntlShape
  say: Say
  to: Addresses
  /** The page's own path. */
  path: string
  /** The page's own path with another language asked for. */
  inLocale: (locale: Locale) => string
  url: string
  host: string
  operator: string
  demo: boolean
  /** Who sits at the desk, on its pages. */
  organiser: { name: string; kind?: string | null } | undefined
  requestId: string
  failure: 'away' | 'bug' | undefined
}

/** Builders of addresses, by name. The web layer makes them; pieces only ask for them. */
export type SiteAddresses = {
  home: () => string
  busy: () => string
  campaign: (slug: string) => string
  sign: (slug: string) => string
  code: (slug: string) => string
  resend: (slug: string) => string
  emailStatus: (slug: string) => string
  exactWords: (slug: string, version?: number) => string
  words: (slug: string, query?: Record<string, string | undefined>) => string
  countEvents: (slug: string) => string
  countJson: (slug: string) => string
  signatories: (slug: string, query?: Record<string, string | undefined>) => string
  notMe: (slug: string, id: string) => string
  embed: (query?: Record<string, string | undefined>) => string
  figures: (slug: string) => string
  figuresCsv: (slug: string, table: string) => string
  qr: (slug: string) => string
  updates: (slug: string, query?: Record<string, string | undefined>) => string
  update: (slug: string, number: number) => string
  album: (slug: string) => string
  contribute: (slug: string) => string
  receipt: (slug: string, payment: string) => string
  mySound: (recording: string) => string
  takeBackRecording: (recording: string) => string
  book: (slug: string, query?: Record<string, string | undefined>) => string
  bookCard: (slug: string, page: number) => string
  bookPhoto: (slug: string, id: string) => string
  editionFile: (slug: string, number: number, file: string) => string
  unsubscribe: (token: string) => string
  desk: () => string
  signIn: (next?: string) => string
  signUp: (next?: string) => string
  signUpCode: (next?: string) => string
  signUpResend: (next?: string) => string
  firstPasskey: (next?: string) => string
  passkeyOptions: () => string
  recover: (next?: string) => string
  account: () => string
  addPasskey: (next?: string) => string
  removePasskey: (id: string) => string
  recoveryCodes: () => string
  sessions: () => string
  signOut: () => string
  demoDesk: (token: string) => string
  look: (update: string) => string
  operator: () => string
  newTeam: () => string
  proveAgain: (next: string) => string
  deskCampaign: (slug: string, rest?: string) => string
  team: (id: string, rest?: string) => string
  invitation: (ticket: string) => string
  newCampaign: () => string
  preview: (token: string) => string
  visit: () => string
  visitCode: () => string
  visitResend: () => string
  mine: () => string
  download: () => string
  amend: (id: string) => string
  signNewWords: (id: string) => string
  withdraw: (id: string) => string
  erase: () => string
  leave: () => string
  api: () => string
  apiDocument: () => string
  limits: () => string
  privacy: () => string
  stop: (token: string) => string
}

const SiteContext = createContext<PageSite | null>(null)
export const SiteProvider = SiteContext.Provider

/** The site around a page: its addresses, its language and how to say things in it. Throws outside of one. */
export function useSite(): PageSite {
  const site = useContext(SiteContext)
  if (!site) throw new Error('a page was rendered outside its site')
  return site
}

/** A message with parts that are markup, such as a link inside a sentence: `<link>…</link>` in the message. */
export function Rich({
  id,
  ...parts
}: { id: MessageId } & Record<string, ((inner: ReactNode) => ReactNode) | ReactNode>) {
  const { intl } = useSite()
  return <>{intl.formatMessage({ id }, parts as never)}</>
}
