import type { DemoPerson } from '../people/index.ts'

export type DemoLocale = 'en' | 'fr' | 'de' | 'es' | 'pl' | 'ar'

export type DemoWords = {
  /** At most 80 characters, and no address. */
  title: string
  /** One plain sentence beside the statement. */
  context: string
  /** Markdown without raw HTML. */
  statement: string
}

type Asked = 'optional' | 'required' | 'hidden'

export type DemoCampaign = {
  slug: string
  kind: 'statement' | 'album' | 'book'
  state: 'open' | 'closed' | 'scheduled' | 'withdrawn'
  organiser: string
  /** A sober printing ink, #rrggbb, readable as text on white. */
  accent: string
  goal: number | null
  /** Negative when it has yet to open. */
  opensHoursAgo: number
  /** Negative when it has closed; null when no end is set. */
  closesInHours: number | null
  /** All of them, the pinned among them. */
  signatories: number
  seed: number
  fields: { occupation: Asked; affiliation: Asked; country: Asked }
  /** Where its signatories come from, as country codes; from everywhere when absent. */
  livesIn?: string[]
  defaultLocale: DemoLocale
  words: Partial<Record<DemoLocale, DemoWords>>
  /** Who brought people by a link of their own, and one in how many of those who signed. */
  partners?: { name: string; code: string; oneIn: number }[]
  /** The first to sign, shown on top. */
  pinned: DemoPerson[]
}

export function person(name: string, occupation: string, affiliation: string, country: string): DemoPerson {
  return { name, occupation, affiliation, country }
}
