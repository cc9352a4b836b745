import type { Node, Renderer } from '@takumi-rs/core'
import { directionOf } from '#i18n/locales.ts'
import { intlFor, sayIn } from '#i18n/speak.ts'
import type { CardFacts } from './card-facts.ts'
import { fitWords } from './card/fit-words.ts'
import type { Press } from './card/press.ts'
import { deck, heading, kicker, large, sizes, WIDTH, type Tongue } from './card/settings.ts'
import { foot, ROOM, sheet, SIZE } from './card/sheet.ts'
import { tidy } from './card/tidy.ts'

/**
 * Draws a campaign's card: what other sites show when somebody shares it. A PNG of 1200 × 630 pixels, the size for
 * which Open Graph's readers have room. The words are set as large as they fit, from the side their language begins
 * on; the number is told in the language of the words where we speak it, in English otherwise. Whatever a title holds,
 * there is a card: what no face can draw is left out. 10 to 30 ms, nearly all of it on other threads.
 */
export async function drawCard(press: Press, facts: CardFacts): Promise<Buffer<ArrayBuffer>> {
  const { locale, accent } = facts
  const tongue = { locale, dir: directionOf(locale) }
  const words = {
    title: tidy(facts.title),
    context: tidy(facts.context),
    sentence: tidy(facts.sentence ?? ''),
  }
  const over = `${sayIn(locale)(`kind.${facts.kind}`)} · \u2068${tidy(facts.organiser)}\u2069`
  const told = { ...tellCount(facts), host: facts.host, accent }
  const texts = [over, ...Object.values(words), told.number, told.words, told.host]
  const renderer = await press.readyFor(`${texts.join(' ')}…`)
  const set = words.sentence ? setStatement(renderer, words, tongue) : setTitle(renderer, words, tongue)
  return renderer.render(sheet(accent, [kicker(over, tongue), ...(await set), foot(told, tongue)]), {
    ...SIZE,
    format: 'png',
  })
}

type Words = { title: string; context: string; sentence: string }

async function setStatement(renderer: Renderer, words: Words, tongue: Tongue): Promise<Node[]> {
  const above = heading(words.title, tongue)
  const room = ROOM - (await heightOf(renderer, above)) - 6
  const box = { width: WIDTH, height: room }
  return [above, await fitWords(renderer, large(words.sentence, tongue), box, sizes.sentence)]
}

async function setTitle(renderer: Renderer, words: Words, tongue: Tongue): Promise<Node[]> {
  const below = words.context ? deck(words.context, tongue) : undefined
  const room = ROOM - (below ? (await heightOf(renderer, below)) + 14 : 0)
  const box = { width: WIDTH, height: room }
  const title = await fitWords(renderer, large(words.title, tongue), box, sizes.title)
  return below ? [title, below] : [title]
}

const heightOf = async (renderer: Renderer, node: Node) =>
  (await renderer.measure(node, { width: WIDTH })).height

function tellCount({ locale, phase, count, opensAt }: CardFacts): { number: string; words: string } {
  const say = sayIn(locale)
  if (phase === 'scheduled') return { number: '', words: say('campaign.opens', { at: opensAt }) }
  if (count === 0) return { number: '', words: '' }
  return { number: tidy(intlFor(locale).formatNumber(count)), words: say('count.people', { count }) }
}
