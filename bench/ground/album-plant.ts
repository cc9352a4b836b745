import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import {
  drawCover,
  readAlbum,
  type AlbumSettings,
  type Release,
  type Source,
} from '../../app/domain/works/album/index.ts'
import { roomTone } from '../../app/domain/works/album/sound/room-tone.ts'
import { inventPeople } from '#seeds/people/index.ts'

const CREDITS = 10_000
// 47 minutes and 17 seconds, as the album of 25 February 2025 has.
const LENGTHS = [243, 226, 251, 198, 264, 231, 219, 287, 242, 203, 258, 215]
const TITLES = 'Not One Note Of Ours Was Ever Given For You To Take'.split(' ')

/** A release with ten thousand names on its sleeve, and its recordings as files in a folder. */
export async function inventRelease(folder: string): Promise<Release> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const artwork = sharp({ create: { width: 3_000, height: 3_000, channels: 3, background: '#777', noise } })
  const drawn = await drawCover(await artwork.jpeg().toBuffer())
  if (drawn.outcome !== 'drawn') throw new Error(drawn.outcome)
  const people = inventPeople(3)
  return {
    album: await inventAlbum(folder),
    edition: { number: 1, at: new Date('2026-11-25T00:00:00Z'), count: CREDITS, listHash: 'ab'.repeat(32) },
    credits: Array.from({ length: CREDITS }, () => people.next().value!.name),
    cover: drawn.cover,
    booklet: Buffer.alloc(500_000, 'a booklet'),
  }
}

/** Four tracks of nothing, four invented rooms, and four recordings as studios make them: 48,000 a second in 24 bits. */
async function inventAlbum(folder: string): Promise<AlbumSettings> {
  const sources = LENGTHS.map(async (seconds, place): Promise<Source> => {
    if (place % 3 === 0) return { kind: 'silence', seconds }
    if (place % 3 === 1)
      return { kind: 'room-tone', seconds, seed: `room ${place}`, level: -60, colour: 'pink' }
    const upload = `recording-${place}.wav`
    await writeFile(join(folder, upload), recording(seconds))
    return { kind: 'recording', seconds, upload }
  })
  const tracks = (await Promise.all(sources)).map((source, place) => ({ title: TITLES[place]!, source }))
  const reading = readAlbum({
    title: 'What the rooms said',
    artist: '10,000 Artists',
    sentence: TITLES.join(' '),
    releaseDate: '2026-11-25',
    tracks,
  })
  if (reading.outcome !== 'ok') throw new Error(JSON.stringify(reading.faults))
  return reading.album
}

/** A room tone written as if it had come from elsewhere. */
function* recording(seconds: number): Generator<Buffer> {
  const [rate, channels, bytes] = [48_000, 2, 3]
  const size = seconds * rate * channels * bytes
  const header = Buffer.alloc(44)
  header.write('RIFF')
  header.writeUInt32LE(36 + size, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(channels, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * channels * bytes, 28)
  header.writeUInt16LE(channels * bytes, 32)
  header.writeUInt16LE(bytes * 8, 34)
  header.write('data', 36)
  header.writeUInt32LE(size, 40)
  yield header
  for (const block of roomTone(
    { seed: 'elsewhere', level: -55, colour: 'brown' },
    seconds * (rate / 44_100),
  )) {
    const sound = Buffer.alloc(block.length * bytes)
    block.forEach((sample, at) => sound.writeIntLE(sample * 256 + 77, at * bytes, bytes))
    yield sound
  }
}
