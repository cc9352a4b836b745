import sharp from 'sharp'

const ACROSS = 17
const DOWN = 16

/**
 * What an eye would still see of a PNG in a thumbnail, and no hair more: which of two neighbours among 17 × 16 greys is darker, as 256
 * bits in hex.
 */
export async function look(png: Buffer): Promise<string> {
  const grey = await sharp(png)
    .flatten({ background: 'white' })
    .greyscale()
    .resize(ACROSS, DOWN, { fit: 'fill' })
    .raw()
    .toBuffer()
  const bits = Array.from({ length: (ACROSS - 1) * DOWN }, (_, at) => {
    const left = Math.floor(at / (ACROSS - 1)) * ACROSS + (at % (ACROSS - 1))
    return grey[left]! > grey[left + 1]! ? 1n : 0n
  })
  return bits
    .reduce<bigint>((all, bit) => (all << 1n) | bit, 0n)
    .toString(16)
    .padStart(64, '0')
}

/** In how many of the 256 bits two looks differ. */
export const distance = (one: string, other: string): number =>
  [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter((bit) => bit === '1').length
