import sharp from 'sharp'
import { isPicture } from './is-picture.ts'

/** A picture as it is kept: WebP, with nothing in it of the file that was uploaded but what it shows. Sizes are in pixels. */
export type Picture = { image: Buffer; width: number; height: number }

export type PictureOutcome =
  { outcome: 'drawn'; picture: Picture } | { outcome: 'no-picture' } | { outcome: 'too-many-pixels' }

// 20 megapixels hold any photograph of a sign and 80 MB of memory; a header may claim 50,000 × 50,000 (TRUST A-A).
const MOST_PIXELS = 20_000_000

/**
 * Draws an uploaded PNG, JPEG or WebP anew, at most so wide and tall, so that nothing else of the file is kept: no place where it was
 * taken, no second file hidden behind the first, no animation. Comes back refused for anything that does not decode as a
 * picture.
 */
export async function drawPicture(
  file: Buffer,
  { widest, tallest }: { widest: number; tallest: number },
): Promise<PictureOutcome> {
  if (!isPicture(file)) return { outcome: 'no-picture' }
  try {
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    const { width, height } = await picture.metadata()
    if (width * height > MOST_PIXELS) return { outcome: 'too-many-pixels' }
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: widest, height: tallest, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90, alphaQuality: 100 })
      .toBuffer({ resolveWithObject: true })
    return { outcome: 'drawn', picture: { image: data, width: info.width, height: info.height } }
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) return { outcome: 'too-many-pixels' }
    // What libvips cannot read is the file's fault and never ours: it has passed no other door.
    return { outcome: 'no-picture' }
  }
}
