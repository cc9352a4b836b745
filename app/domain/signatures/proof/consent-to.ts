import { sql } from 'kysely'
import type { JsonValue } from '#db/types.ts'
import type { Instant } from '#db/connection.ts'

/** Which set of words and choices the form showed; told apart in the record of what somebody agreed to. */
const FORM_VERSION = 2

type Agreed = {
  hash: Buffer
  locale: string
  listing: 'public' | 'anonymous'
  updates: boolean
  /** The questions whose consent was given. */
  consents: string[]
}

/** The record of what somebody agreed to and when: the hash of the words, their language, and the choices made. */
export const consentTo = (agreed: Agreed, at: Instant) =>
  sql<JsonValue>`${agreement(agreed)}::jsonb || jsonb_build_object('at', ${at})`

/** The same without its moment, as JSON, for a statement that writes many. */
export function agreement({ hash, locale, listing, updates, consents }: Agreed): string {
  const statement = hash.toString('hex')
  return JSON.stringify({ statement, language: locale, listing, updates, consents, form: FORM_VERSION })
}
