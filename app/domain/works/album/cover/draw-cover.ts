import sharp, { type Sharp } from 'sharp'
import { isPicture } from '#campaigns'
import { limits } from '#limits'

/** An album's picture as JPEG: 3,000 pixels wide and high for shops, 1,000 for inside the files and the page. */
export type Cover = { large: Buffer; small: Buffer }

export type CoverOutcome =
  | { outcome: 'drawn'; cover: Cover }
  | { outcome: 'no-picture' | 'too-large' | 'too-many-pixels' | 'too-small' | 'not-square' }

const LARGE = 3_000
const SMALL = 1_000
// Apple Music and Spotify take no picture under this; from 3,000 on it is shown as it is.
const LEAST = 1_400
// A square of 10,000, in memory 400 MB at most while it is read in strips; a header may claim 30,000 × 30,000.
const MOST_PIXELS = 100_000_000
// A pixel or two too many on one side is a slip of the saw.
const SLANT = 0.01

/**
 * Draws an album's picture anew from an uploaded PNG, JPEG or WebP, in the colours that every screen knows (sRGB) and on white
 * where it was transparent, with nothing else of the file in it. Its size is read from its header before anything is decoded.
 * Comes back refused for what is no picture or too much of one, smaller than shops take, or not square.
 */
export async function drawCover(file: Buffer): Promise<CoverOutcome> {
  if (file.length > limits.covers.mostBytes) return { outcome: 'too-large' }
  if (!isPicture(file)) return { outcome: 'no-picture' }
  try {
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) return { outcome: 'too-many-pixels' }
    if (Math.min(width, height) < LEAST) return { outcome: 'too-small' }
    if (Math.abs(width / height - 1) > SLANT) return { outcome: 'not-square' }
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
    const large = await asJpeg(picture, LARGE, 90)
    return { outcome: 'drawn', cover: { large, small: await asJpeg(sharp(large), SMALL, 85) } }
  } catch {
    // What libvips cannot read is the file's fault and never ours: it has passed no other door.
    return { outcome: 'no-picture' }
  }
}

const asJpeg = (picture: Sharp, side: number, quality: number) =>
  picture
    .resize({ width: side, height: side, fit: 'cover' })
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer()
