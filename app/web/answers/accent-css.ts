import { accentOnDark, accentOnLight } from '#campaigns'

/**
 * The stylesheet of one accent colour: the ink on light paper, and on a dark screen the same hue, each as it reads there.
 * A file of its own, because our pages allow no inline styles.
 */
export function accentCss(colour: string): string {
  return `:root{--accent:${accentOnLight(colour)}}@media screen and (prefers-color-scheme:dark){:root{--accent:${accentOnDark(colour)}}}\n`
}
