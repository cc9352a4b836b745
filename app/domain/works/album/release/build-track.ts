import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { AudioSample } from 'mediabunny'
import { openEncoder, type Encoder } from './encode.ts'
import { trackFileName } from './file-name.ts'
import { makeWhole } from './make-whole.ts'
import { formats, type Format, type Release } from './release.ts'
import { samplesOf, type FindUpload } from './samples.ts'
import { tagsOf } from './tags.ts'

/** Where a track lies in a release's folder, in one of its formats: `flac/03 Government.flac`. */
export const trackPath = ({ album }: Release, place: number, format: Format) =>
  `${format}/${trackFileName(album.tracks[place]!.title, place + 1, format)}`

/**
 * Builds those formats of a track that are not there yet, all at once from one pass over its sound, so that all hold the same.
 * `heard` is told how many seconds are done; when it throws, the files are given up.
 */
export async function buildTrack(
  folder: string,
  release: Release,
  place: number,
  { findUpload, heard }: { findUpload: FindUpload; heard: (seconds: number) => void },
): Promise<void> {
  const wanted = formats.filter((format) => !existsSync(join(folder, trackPath(release, place, format))))
  if (wanted.length === 0) return
  const samples = samplesOf(release.album.tracks[place]!.source, findUpload)
  await makeWhole(
    wanted.map((format) => join(folder, trackPath(release, place, format))),
    async (parts) => {
      const opening = wanted.map((format, at) =>
        openEncoder(parts[at]!, format, tagsOf(release, place, format)),
      )
      const encoders = await Promise.all(opening)
      try {
        await feed(encoders, samples, heard)
        await Promise.all(encoders.map((encoder) => encoder.finish()))
      } catch (error) {
        await Promise.all(encoders.map((encoder) => encoder.giveUp()))
        throw error
      }
    },
  )
}

/** The next sample is made while the threads of the encoders still work on the last. */
async function feed(
  encoders: Encoder[],
  samples: AsyncIterable<AudioSample>,
  heard: (seconds: number) => void,
): Promise<void> {
  let fed: Promise<unknown> = Promise.resolve()
  for await (const sample of samples) {
    try {
      await fed
      heard(sample.timestamp)
    } catch (error) {
      sample.close()
      throw error
    }
    fed = Promise.all(encoders.map((encoder) => encoder.add(sample))).finally(() => sample.close())
    fed.catch(() => {})
    await turn()
  }
  await fed
}
