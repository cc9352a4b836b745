import type { Node, Renderer } from '@takumi-rs/core'
import { directionOf } from '#i18n/locales.ts'
import { intlFor, sayIn } from '#i18n/speak.ts'
import type { CardFacts } from './card-facts.ts'
import { fitWords } from './card/fit-words.ts'
import type { Press } from './card/press.ts'
import { deck, heading, kicker, large, sizes, WIDTH, type Tongue } from './card/settings.ts'
import { foot, roomBetween, sheet, SIZE } from './card/sheet.ts'
import { tidy } from './card/tidy.ts'

/**
 * Draws a campaign's card: what other sites show when somebody shares it. A PNG of 1200 × 630 pixels, the size for
 * which Open Graph's readers have room. The words are set as large as they fit, from the side their language begins
 * on; the number is told in the language of the words where we speak it, in English otherwise. Whatever a title holds,
 * there is a card: what no face can draw is left out. About 10 ms, two of them on this thread.
 */
export async function drawCard(press: Press, facts: CardFacts): Promise<Buffer<ArrayBuffer>> {
  const { locale, accent } = facts
  const tongue = { locale, dir: directionOf(locale) }
  const words = {
    title: tidy(facts.title),
    context: tidy(facts.context),
    sentence: tidy(facts.sentence ?? ''),
  }
  const above = `${sayIn(locale)(`kind.${facts.kind}`)} · \u2068${tidy(facts.organiser)}\u2069`
  const told = { ...tellCount(facts), host: facts.host, accent }
  const texts = [above, ...Object.values(words), told.number, told.words, told.host]
  const renderer = await press.readyFor(`${texts.join(' ')}…`)

  const [top, bottom] = [kicker(above, tongue), foot(told, tongue)]
  const room = roomBetween(await heightOf(renderer, top), await heightOf(renderer, bottom))
  const middle = words.sentence
    ? await setStatement(renderer, words, tongue, room)
    : await setTitle(renderer, words, tongue, room)
  return renderer.render(sheet(accent, [top, ...middle, bottom]), { ...SIZE, format: 'png' })
}

type Words = { title: string; context: string; sentence: string }

async function setStatement(renderer: Renderer, words: Words, tongue: Tongue, room: number): Promise<Node[]> {
  const over = heading(words.title, tongue)
  const box = { width: WIDTH, height: room - (await heightOf(renderer, over)) }
  return [over, await fitWords(renderer, large(words.sentence, tongue), box, sizes.sentence)]
}

async function setTitle(renderer: Renderer, words: Words, tongue: Tongue, room: number): Promise<Node[]> {
  const under = words.context ? [deck(words.context, tongue)] : []
  const taken = under[0] ? await heightOf(renderer, under[0]) : 0
  const box = { width: WIDTH, height: room - taken }
  return [await fitWords(renderer, large(words.title, tongue), box, sizes.title), ...under]
}

const heightOf = async (renderer: Renderer, node: Node) =>
  (await renderer.measure(node, { width: WIDTH })).height

function tellCount({ locale, phase, count, opensAt }: CardFacts): { number: string; words: string } {
  const say = sayIn(locale)
  if (phase === 'scheduled') return { number: '', words: say('campaign.opens', { at: opensAt }) }
  if (count === 0) return { number: '', words: '' }
  return { number: tidy(intlFor(locale).formatNumber(count)), words: say('count.people', { count }) }
}
