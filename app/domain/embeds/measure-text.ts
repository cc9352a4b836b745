// In ems, on the generous side: a reader's serif is not known here, and air is better than a cut word.
const WIDTHS: [RegExp, number][] = [
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/, 1.05],
  [/[MWmw—%@]/, 0.9],
  [/[ .,:;'’iljtfrI!|()\u00a0\u202f]/, 0.34],
  [/\p{Lu}/u, 0.74],
]
const OTHERWISE = 0.57

/** How wide a line of text is at most in a common serif, in pixels at a font size in pixels. */
export const widthOf = (line: string, size: number) =>
  size * Array.from(line, ems).reduce((sum, each) => sum + each, 0)

/** As much of a line as fits into a width in pixels, with a mark where it was cut. Never cuts a character in two. */
export function cutTo(line: string, width: number, size: number): string {
  if (widthOf(line, size) <= width) return line
  const signs = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment)
  while (signs.length > 0 && widthOf(`${signs.join('')}…`, size) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

const ems = (sign: string) => WIDTHS.find(([kind]) => kind.test(sign))?.[1] ?? OTHERWISE
