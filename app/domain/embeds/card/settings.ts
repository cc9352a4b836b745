import type { TextNode } from '@takumi-rs/core'
import type { Setting } from './fit-words.ts'
import { isInArabicScript, stackFor } from './stack-for.ts'

/** The language of a text, and the side it begins on. */
export type Tongue = { locale: string; dir: 'ltr' | 'rtl' }

/** The width of every line, in pixels, between margins of 72. */
export const WIDTH = 1056

// The colours of app/ui/tokens.css, in the light.
export const colours = { paper: '#fdfcf9', ink: '#171614', quiet: '#5f5b53', rule: '#d8d3c7' }

/** The sizes tried, in pixels. Below 24 nobody reads a card that is shown at a third of its size. */
export const sizes = {
  title: [128, 116, 104, 94, 86, 78, 70, 64, 58, 52, 46, 40, 34, 30, 27, 24],
  sentence: [66, 62, 58, 54, 50, 47, 44, 40, 37, 34, 31, 28, 26, 24],
}

// Markazi's letters are small on their body.
const scale = ({ locale }: Tongue) => (isInArabicScript(locale) ? 1.25 : 1)

/** A text in the faces it needs. Sizes of type in `style` are those of Latin letters; others are set to look as large. */
export function inFaces(
  text: string,
  tongue: Tongue,
  { fontSize, ...style }: TextNode['style'] & { fontSize: number },
): TextNode {
  const { locale, dir } = tongue
  return {
    type: 'text',
    text,
    lang: locale,
    dir,
    style: { fontFamily: stackFor(text, locale).join(', '), fontSize: fontSize * scale(tongue), ...style },
  }
}

const cut = (lines: number | undefined) =>
  ({ lineClamp: lines, overflowWrap: 'anywhere', textOverflow: 'ellipsis' }) as const

// Korean is read word by word, and its lines end between words.
const inLines =
  (text: string, tongue: Tongue, style: TextNode['style']): Setting =>
  (fontSize, forced) =>
    inFaces(text, tongue, {
      width: WIDTH,
      flexShrink: 0,
      textWrap: 'balance',
      wordBreak: /\p{Script=Hangul}/u.test(text) ? 'keep-all' : 'normal',
      ...style,
      fontSize,
      ...(forced && cut(forced.lines)),
    })

/** The words that are read first: a title alone, or the statement itself. */
export const large = (text: string, tongue: Tongue): Setting =>
  inLines(text, tongue, {
    lineHeight: 1.14,
    fontWeight: 500,
    letterSpacing: tongue.dir === 'ltr' ? '-0.012em' : 0,
  })

/** The title over a statement. */
export const heading = (text: string, tongue: Tongue): TextNode =>
  inLines(text, tongue, { lineHeight: 1.3, fontWeight: 600, paddingBottom: 6 })(36, {
    breaking: true,
    lines: 1,
  })

/** What a title is about, under it. */
export const deck = (text: string, tongue: Tongue): TextNode =>
  inLines(text, tongue, { lineHeight: 1.35, paddingTop: 14, color: colours.quiet })(30, {
    breaking: true,
    lines: 2,
  })

/** What kind of campaign, and whose. */
export const kicker = (text: string, tongue: Tongue): TextNode =>
  inLines(text, tongue, { lineHeight: 1.4, paddingTop: 18, paddingBottom: 14, color: colours.quiet })(27, {
    breaking: true,
    lines: 1,
  })
