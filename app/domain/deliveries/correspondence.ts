import type { ClaimedEmail, Message, OwnWords, Transport } from '#emails'
import type { Keys } from '#secrets'
import type { Say } from '#i18n/speak.ts'

/** Everything around an email that is not in the database. Links are made here, from the site's own address only. */
export type Correspondence = {
  keys: Keys
  transport: Transport
  sayIn: (locale: string) => Say
  host: string
  operator: string
  links: {
    code: (slug: string, locale: string) => string
    campaign: (slug: string, locale: string) => string
    visit: (locale: string) => string
    signIn: (locale: string) => string
    invitation: (ticket: string, locale: string) => string
    teamLog: (teamId: string, locale: string) => string
    account: (locale: string) => string
    recover: (locale: string) => string
    look: (updateId: string, locale: string) => string
    block: (token: string, locale: string) => string
    words: (slug: string, locale: string) => string
    update: (slug: string, number: number, locale: string) => string
    unsubscribe: (token: string, locale: string) => string
  }
}

/** A claimed email with its address open. */
export type Opened = ClaimedEmail & { address: string; addressKey: string }

/** What a mailbox gets: a code, a word about what is, the email as it was asked for, or nothing. */
export type Chosen =
  { chosen: 'code'; code: string } | { chosen: 'already-signed' | 'signed' | 'as-asked' | 'nothing' }

/** An email that is ready to go: a message that many may get, and what in it is this person's own. */
export type Parcel = {
  opened: Opened
  chosen: Chosen
  lifeSeconds: number
  message: Message
  own: OwnWords
}
