import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawWordmark } from './draw-wordmark.ts'

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#1f4d36' } })

/** A small PNG whose header says that it has so many pixels. */
async function claims(width: number, height: number): Promise<Buffer> {
  const png = await blank(10, 10).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

test('a picture is drawn anew: narrower where it is wide, and without what the camera wrote into it', async () => {
  const photograph = await blank(2000, 500)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '52/1 0/1 0/1' } })
    .toBuffer()
  expect(photograph.includes('Somebody')).toBe(true)
  const drawn = await drawWordmark(photograph)
  if (drawn.outcome !== 'drawn') throw new Error(drawn.outcome)
  expect(drawn.wordmark).toMatchObject({ width: 640, height: 160 })
  const { format, exif } = await sharp(drawn.wordmark.image).metadata()
  expect({ format, exif }).toEqual({ format: 'webp', exif: undefined })
})

test('a small one keeps its size, and a tall one is made to fit', async () => {
  const sizeOf = async (width: number, height: number) => {
    const drawn = await drawWordmark(await blank(width, height).png().toBuffer())
    return drawn.outcome === 'drawn' && [drawn.wordmark.width, drawn.wordmark.height]
  }
  expect(await sizeOf(120, 40)).toEqual([120, 40])
  expect(await sizeOf(1000, 1000)).toEqual([240, 240])
})

test('what hides behind a picture is not kept', async () => {
  const png = await blank(10, 10).png().toBuffer()
  const drawn = await drawWordmark(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]))
  expect(drawn.outcome === 'drawn' && drawn.wordmark.image.includes('script')).toBe(false)
})

test('a flood of pixels is refused by its header', async () => {
  for (const [width, height] of [
    [50_000, 50_000],
    [5_000, 4_001],
  ] as const)
    expect(await drawWordmark(await claims(width, height))).toEqual({ outcome: 'too-many-pixels' })
})

test.each([
  ['nothing', ''],
  ['a program in a picture’s clothes', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['a GIF that is also a script', 'GIF89a/*\0\0*/=1;alert(1)'],
  ['a PDF', '%PDF-1.7'],
  ['half a picture', '\x89PNG\r\n\x1a\n\0\0'],
])('%s is no picture', async (_, file) => {
  expect(await drawWordmark(Buffer.from(file, 'latin1'))).toEqual({ outcome: 'no-picture' })
})
