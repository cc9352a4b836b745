import sharp from 'sharp'

/** A wordmark as it is kept: WebP, at most 640 × 240 pixels, with nothing in it of the file that was uploaded but its picture. */
export type Wordmark = { image: Buffer; width: number; height: number }

export type DrawOutcome =
  { outcome: 'drawn'; wordmark: Wordmark } | { outcome: 'no-picture' } | { outcome: 'too-many-pixels' }

const WIDEST = 640
const TALLEST = 240
// 20 megapixels hold any photograph of a sign and 80 MB of memory; a header may claim 50,000 × 50,000 (TRUST A-A).
const MOST_PIXELS = 20_000_000

const has = (file: Buffer, at: number, bytes: string) =>
  file.toString('latin1', at, at + bytes.length) === bytes

// By what the file begins with, never by its name or the type that came with it. SVG is a program and is not taken.
const isPicture = (file: Buffer) =>
  has(file, 0, '\x89PNG\r\n\x1a\n') ||
  has(file, 0, '\xff\xd8\xff') ||
  (has(file, 0, 'RIFF') && has(file, 8, 'WEBP'))

/**
 * Draws a wordmark anew from an uploaded PNG, JPEG or WebP, so that nothing else of the file is kept: no place where it was taken, no
 * second file hidden behind the first, no animation. Comes back refused for anything that does not decode as a picture.
 */
export async function drawWordmark(file: Buffer): Promise<DrawOutcome> {
  if (!isPicture(file)) return { outcome: 'no-picture' }
  try {
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    const { width, height } = await picture.metadata()
    if (width * height > MOST_PIXELS) return { outcome: 'too-many-pixels' }
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: WIDEST, height: TALLEST, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90, alphaQuality: 100 })
      .toBuffer({ resolveWithObject: true })
    return { outcome: 'drawn', wordmark: { image: data, width: info.width, height: info.height } }
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) return { outcome: 'too-many-pixels' }
    // What libvips cannot read is the file's fault and never ours: it has passed no other door.
    return { outcome: 'no-picture' }
  }
}
