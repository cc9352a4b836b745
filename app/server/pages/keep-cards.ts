import { cardVersion, type CardFacts } from '#embeds'
import type { Card, Cards } from '#web/cards.ts'
import { Shelf } from '#web/shelf.ts'

type Drawn = Card & { facts: CardFacts; at: number }

type Draughtsman = {
  drawCard: (facts: CardFacts) => Promise<Uint8Array<ArrayBuffer>>
  drawBlankCard: () => Promise<Uint8Array<ArrayBuffer>>
}

// Cards weigh 15 to 35 KB: all of them together are two megabytes.
const MOST_KEPT = 64
// A number that moves is drawn anew once a minute: nobody watches a card, and whoever shares it has it for a day.
const FRESH_MS = 60_000

/**
 * Keeps the newest cards in memory, those asked for last, and draws each once however many ask at the same moment. A
 * card whose words, colour or state have changed is drawn at once; one whose number alone has moved, when it is a
 * minute old. `now` is any clock that only goes forward, in milliseconds.
 */
export function keepCards(
  { drawCard, drawBlankCard }: Draughtsman,
  { most = MOST_KEPT, now = () => performance.now() } = {},
): Cards {
  const kept = new Shelf<Drawn>(most)
  const drawing = new Map<string, Promise<Drawn>>()
  let blank: Promise<Uint8Array<ArrayBuffer>> | undefined

  const stillGood = (place: string, facts: CardFacts): Drawn | undefined => {
    const card = kept.get(place)
    if (!card || cardVersion({ ...facts, count: card.facts.count }) !== card.version) return undefined
    return card.facts.count === facts.count || now() - card.at < FRESH_MS ? card : undefined
  }
  const begin = (place: string, facts: CardFacts): Promise<Drawn> => {
    const begun = drawCard(facts)
      .then((png) => {
        const card = { png, version: cardVersion(facts), facts, at: now() }
        kept.set(place, card)
        return card
      })
      .finally(() => drawing.delete(place))
    drawing.set(place, begun)
    return begun
  }
  return {
    async draw(place, facts) {
      return stillGood(place, facts) ?? drawing.get(place) ?? begin(place, facts)
    },
    versionOf: (place, facts) => stillGood(place, facts)?.version ?? cardVersion(facts),
    newest: (place) => kept.get(place),
    forget: (place) => kept.delete(place),
    blank: () => {
      blank ??= drawBlankCard()
      blank.catch(() => (blank = undefined))
      return blank
    },
  }
}
