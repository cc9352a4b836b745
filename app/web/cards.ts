import type { CardFacts } from '#embeds'
import type { Locale } from '#i18n/locales.ts'

/** A drawn card: a PNG, and the name of exactly this picture. */
export type Card = { png: Uint8Array<ArrayBuffer>; version: string }

/** The cards this process keeps drawn. A card's place is its campaign and the language it was asked for in. */
export type Cards = {
  /** The card to show for these facts: the kept one while it will do, else a new one. */
  draw: (place: string, facts: CardFacts) => Promise<Card>
  /** The version of the card that `draw` would answer with just now. */
  versionOf: (place: string, facts: CardFacts) => string
  /** What was drawn last, whatever has happened since. */
  newest: (place: string) => Card | undefined
  /** Lets go of it, because its campaign may be seen no more. */
  forget: (place: string) => void
  /** The card of no campaign. */
  blank: () => Promise<Uint8Array<ArrayBuffer>>
}

/** Where the card of a campaign in a language is kept; without one, in the campaign's own. */
export const cardPlace = (slug: string, language: Locale | undefined) => `${slug} ${language ?? ''}`
