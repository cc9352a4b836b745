import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawCover } from '../index.ts'
import { claiming } from '../test-picture.ts'

const artwork = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 60, alpha: 0.5 } } })

test('a picture becomes a JPEG of 3,000 pixels for shops and one of 1,000 for the files, with nothing else in it', async () => {
  const file = await artwork(1_500, 1_510)
    .withMetadata({ exif: { IFD0: { Copyright: 'my street' } } })
    .png()
    .toBuffer()
  const drawn = await drawCover(file)
  expect(drawn.outcome).toBe('drawn')
  if (drawn.outcome !== 'drawn') return
  const { large, small } = drawn.cover
  expect(await sharp(large).metadata()).toMatchObject({
    format: 'jpeg',
    width: 3_000,
    height: 3_000,
    hasAlpha: false,
  })
  expect(await sharp(small).metadata()).toMatchObject({ format: 'jpeg', width: 1_000, height: 1_000 })
  expect((await sharp(large).metadata()).exif).toBeUndefined()
  expect(await drawCover(file)).toEqual(drawn)
})

test('a picture that claims 30,000 by 30,000 pixels is refused by its header', async () => {
  const start = performance.now()
  expect(await drawCover(claiming(30_000, 30_000))).toEqual({ outcome: 'too-many-pixels' })
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('too small for shops, not square, not a picture and broken are each told apart', async () => {
  expect(await drawCover(await artwork(1_000).png().toBuffer())).toEqual({ outcome: 'too-small' })
  expect(await drawCover(await artwork(2_000, 1_500).jpeg().toBuffer())).toEqual({ outcome: 'not-square' })
  expect(await drawCover(Buffer.from('%PDF-1.7'))).toEqual({ outcome: 'no-picture' })
  expect(await drawCover(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({
    outcome: 'no-picture',
  })
  expect(await drawCover(claiming(3_000, 3_000))).toEqual({ outcome: 'no-picture' })
  expect(await drawCover(Buffer.alloc(41 * 2 ** 20))).toEqual({ outcome: 'too-large' })
})
