/**
 * The font files a browser fetches for a page: those of the families its language is set in whose `unicode-range`
 * holds a letter of the page (CSS Fonts 4, 11.4). Counts every letter, also those set in the reader's own fonts.
 */
export function fontsFor(html: string, css: string): string[] {
  const arabic = /<html lang="ar"/.test(html)
  const letters = new Set(html.replaceAll(/<[^>]*>/g, ' '))
  return css
    .split('@font-face')
    .slice(1)
    .filter((rule) => /font-family:\s*['"]?Markazi/.test(rule) === arabic)
    .filter((rule) =>
      rangesOf(rule).some(([from, to]) => [...letters].some((letter) => isIn(letter, from, to))),
    )
    .map((rule) => /url\(['"]?(\/[^'")]+)/.exec(rule)![1]!)
}

function rangesOf(rule: string): [number, number][] {
  const listed = /unicode-range:([^;}]+)/.exec(rule)?.[1] ?? ''
  return [...listed.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to]) => [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to ?? from.replaceAll('?', 'f'), 16),
  ])
}

function isIn(letter: string, from: number, to: number): boolean {
  const point = letter.codePointAt(0)!
  return from <= point && point <= to
}
