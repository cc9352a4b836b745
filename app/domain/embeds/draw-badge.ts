import { accentOnDark } from '#campaigns'
import { directionOf } from '#i18n/locales.ts'
import { intlFor, sayIn } from '#i18n/speak.ts'
import { drawSvg } from './draw-svg.ts'
import type { Face } from './find-face.ts'
import { cutTo, widthOf } from './measure-text.ts'
import type { Appearance } from './read-appearance.ts'
import { escapeXml } from './escape-xml.ts'

const GREY = '#6b675f'
const LINE = { height: 28, size: 15, pad: 10 }
const PLATE = { width: 340, inset: 16, titleSize: 15, numberSize: 46 }

/**
 * The count as a picture (SVG). Compact: one line, the number on the campaign's colour and the words on paper. Full: a plate
 * with the title, the number in large, and the goal unless it is left out.
 */
export function drawBadge(face: Face, { theme, size, goal }: Omit<Appearance, 'sign'>): string {
  const { spoken, count, stale, asOf, accent } = face
  const say = sayIn(spoken)
  const number = intlFor(spoken).formatNumber(count)
  const words = say('count.people', { count })
  const time = intlFor(spoken).formatDate(asOf, { dateStyle: 'long', timeStyle: 'short' })
  const title = `${face.title}: ${number} ${words}${stale ? `, ${say('count.asOf', { time })}` : ''}`
  const drawn = { number, words, title, lang: spoken, accent, theme }
  return size === 'full' ? drawPlate({ ...drawn, face, goal: goal ? face.goal : null }) : drawLine(drawn)
}

/** A badge of no campaign: grey, and without a number that anybody could believe. */
export const drawNoBadge = (name: string) =>
  drawLine({
    number: '–',
    words: name,
    title: name,
    lang: 'en',
    accent: [GREY, accentOnDark(GREY)],
    theme: 'auto',
  })

type Line = {
  number: string
  words: string
  title: string
  lang: string
  accent: Face['accent']
  theme: Appearance['theme']
}

function drawLine({ number, words, ...canvas }: Line): string {
  const { height, size, pad } = LINE
  const first = Math.ceil(widthOf(number, size) + 2 * pad)
  const second = Math.ceil(widthOf(words, size) + 2 * pad)
  const width = first + second
  const rtl = directionOf(canvas.lang) === 'rtl'
  const [numberAt, wordsAt] = rtl ? [second, 0] : [0, first]
  return drawSvg(
    { ...canvas, width, height },
    `<rect class="accent" x="${numberAt}" width="${first}" height="${height}"/>
<rect class="rule" x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="none"/>
<g font-size="${size}" text-anchor="middle">
<text class="paper" x="${numberAt + first / 2}" y="19" font-weight="bold">${escapeXml(number)}</text>
<text class="ink" x="${wordsAt + second / 2}" y="19">${escapeXml(words)}</text>
</g>`,
  )
}

function drawPlate({
  number,
  words,
  face,
  goal,
  ...canvas
}: Line & { face: Face; goal: number | null }): string {
  const { width, inset, titleSize, numberSize } = PLATE
  const inner = width - 2 * inset
  const rtl = directionOf(canvas.lang) === 'rtl'
  const start = rtl ? width - inset : inset
  const filled = goal ? Math.round((inner * Math.min(face.count, goal)) / goal) : 0
  const say = sayIn(canvas.lang)
  const aim = goal ? say(face.count < goal ? 'count.goal' : 'count.goalReached', { goal }) : ''
  const lines = [
    `<rect class="accent" width="${width}" height="4"/>`,
    `<text class="ink" x="${start}" y="32" font-size="${titleSize}" font-weight="bold">${escapeXml(cutTo(face.title, inner, titleSize))}</text>`,
    `<text class="accent" x="${start}" y="82" font-size="${numberSize}">${escapeXml(number)}</text>`,
    `<text class="ink" x="${start}" y="108" font-size="17">${escapeXml(words)}</text>`,
    ...(goal
      ? [
          `<rect class="track" x="${inset}" y="122" width="${inner}" height="7"/>`,
          `<rect class="accent" x="${rtl ? width - inset - filled : inset}" y="122" width="${filled}" height="7"/>`,
          `<text class="ink" x="${start}" y="149" font-size="13">${escapeXml(aim)}</text>`,
        ]
      : []),
  ]
  return drawSvg({ ...canvas, width, height: goal ? 164 : 124 }, lines.join('\n'))
}
