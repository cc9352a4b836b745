import { accentOnDark } from '#campaigns'

/**
 * The stylesheet of one accent colour: the ink itself on light paper, and on a dark screen the same hue as it reads there.
 * A file of its own, because our pages allow no inline styles.
 */
export function accentCss(colour: string): string {
  return `:root{--accent:${colour}}@media screen and (prefers-color-scheme:dark){:root{--accent:${accentOnDark(colour)}}}\n`
}
