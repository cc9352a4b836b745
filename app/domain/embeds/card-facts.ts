import { createHash } from 'node:crypto'
import type { Campaign } from '#campaigns'

/** All that a campaign's card shows, and nothing else: two campaigns alike in this have the same card. */
export type CardFacts = Pick<
  Campaign,
  'kind' | 'organiser' | 'accent' | 'phase' | 'opensAt' | 'count' | 'locale' | 'title' | 'context'
> & {
  /** The statement itself, where it is one short paragraph without markup. */
  sentence: string | null
  /** The site's host: `sign.example.org`. */
  host: string
}

// As on the front page. Marks of Markdown would be drawn as they are typed.
const SHORT_CHARACTERS = 320
const MARKUP = /[*_`#[\]<>|\\\n]/

/** What a campaign's card would show, of all that is known of the campaign. */
export function cardFacts(campaign: Campaign, host: string): CardFacts {
  const { kind, organiser, accent, phase, opensAt, count, locale, title, context, statement } = campaign
  const words = statement.text.trim()
  const sentence = words.length <= SHORT_CHARACTERS && !MARKUP.test(words) ? words : null
  return { kind, organiser, accent, phase, opensAt, count, locale, title, context, sentence, host }
}

// Raised when cards are composed differently, so that nobody keeps the old ones.
const COMPOSITION = 1

/** A short name for exactly this card: ten characters that may stand in an address. */
export function cardVersion(facts: CardFacts): string {
  const all = Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const digest = createHash('sha256').update(JSON.stringify([COMPOSITION, all]))
  return digest.digest('base64url').slice(0, 10)
}
