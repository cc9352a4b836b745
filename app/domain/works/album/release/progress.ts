import type { AlbumSettings } from '../settings/album.ts'
import { formats, type Format, type ReleaseProgress } from './release.ts'

// How long each takes for the same sound, roughly; noise, which is the longest.
const WORK = { wav: 1, flac: 1.5, mp3: 4, zip: 1.5 }

/** Turns where a step is into how far the whole is, and tells it whenever another hundredth is behind us. */
export function openProgress({ tracks }: AlbumSettings, tell: (progress: ReleaseProgress) => void) {
  const lengths = tracks.map(({ source }) => source.seconds)
  const total = lengths.reduce((sum, seconds) => sum + seconds, 0)
  const each = formats.reduce((sum, format) => sum + WORK[format], 0)
  const whole = total * (each + WORK.zip)
  let told = -1
  const say = (step: ReleaseProgress['step'], track: number, work: number) => {
    const done = Math.min(1, work / whole)
    if (Math.floor(done * 100) === told) return
    told = Math.floor(done * 100)
    tell({ step, track, done })
  }
  return {
    encoding(place: number, format: Format, seconds: number) {
      const before = lengths.slice(0, place).reduce((sum, length) => sum + length, 0) * each
      const formatsBefore = formats
        .slice(0, formats.indexOf(format))
        .reduce((sum, other) => sum + WORK[other], 0)
      say(format, place + 1, before + lengths[place]! * formatsBefore + seconds * WORK[format])
    },
    packing(share: number) {
      say('zip', 0, total * (each + share * WORK.zip))
    },
  }
}
