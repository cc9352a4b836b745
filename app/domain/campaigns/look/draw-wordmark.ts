import { drawPicture, type Picture } from './draw-picture.ts'

/** A wordmark as it is kept: at most 640 × 240 pixels. */
export type Wordmark = Picture

export type DrawOutcome =
  { outcome: 'drawn'; wordmark: Wordmark } | { outcome: 'no-picture' } | { outcome: 'too-many-pixels' }

const BOX = { widest: 640, tallest: 240 }

/** Draws a wordmark anew from an uploaded PNG, JPEG or WebP; see drawPicture. */
export async function drawWordmark(file: Buffer): Promise<DrawOutcome> {
  const drawn = await drawPicture(file, BOX)
  return drawn.outcome === 'drawn' ? { outcome: 'drawn', wordmark: drawn.picture } : drawn
}
