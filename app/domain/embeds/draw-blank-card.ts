import { sayIn } from '#i18n/speak.ts'
import type { Press } from './card/press.ts'
import { blankSheet } from './card/sheet.ts'

/** Draws the card of no campaign, for addresses that lead to none: grey, with the site's name. A PNG of 1200 × 630 pixels. */
export async function drawBlankCard(press: Press): Promise<Buffer<ArrayBuffer>> {
  const name = sayIn('en')('site.name')
  const renderer = await press.readyFor(name)
  return renderer.render(blankSheet(name), { width: 1200, height: 630, format: 'png' })
}
