import { directionOf } from '#i18n/locales.ts'
import type { Face } from './find-face.ts'
import type { Appearance } from './read-appearance.ts'
import { escapeXml } from './escape-xml.ts'

type Canvas = {
  width: number
  height: number
  lang: string
  /** What is read out instead of the picture. */
  title: string
  theme: Appearance['theme']
  accent: Face['accent']
}

/**
 * A picture for any page, around what is drawn (`inner`, in the classes paper, ink, accent and rule): own paper behind
 * it, so that it reads wherever it stands, and with `theme=auto` the reader's own light or dark. Nothing in it runs or loads.
 */
export function drawSvg({ width, height, lang, title, theme, accent }: Canvas, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${lang}" direction="${directionOf(lang)}" font-family="Georgia,'Noto Serif',serif">
<title>${escapeXml(title)}</title>
<style>${colours(theme, accent)}</style>
<rect class="paper" width="${width}" height="${height}"/>
${inner}
</svg>
`
}

const light = ([accent]: Face['accent']) =>
  `.paper{fill:#fdfcf9}.ink{fill:#171614}.accent{fill:${accent}}.rule{stroke:${accent}}.track{fill:#d8d3c7}`
const dark = ([, accent]: Face['accent']) =>
  `.paper{fill:#141311}.ink{fill:#efebe2}.accent{fill:${accent}}.rule{stroke:${accent}}.track{fill:#37342e}`

function colours(theme: Appearance['theme'], accent: Face['accent']): string {
  if (theme === 'dark') return dark(accent)
  if (theme === 'light') return light(accent)
  return `${light(accent)}@media(prefers-color-scheme:dark){${dark(accent)}}`
}
