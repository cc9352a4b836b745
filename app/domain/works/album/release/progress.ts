import type { AlbumSettings } from '../settings/album.ts'
import type { ReleaseProgress } from './release.ts'

// What the ZIP takes of the whole, roughly.
const PACKING = 0.15

/** Turns where a step is into how far the whole is, and tells it whenever another hundredth is behind us. */
export function openProgress({ tracks }: AlbumSettings, tell: (progress: ReleaseProgress) => void) {
  const lengths = tracks.map(({ source }) => source.seconds)
  const sum = (some: number[]) => some.reduce((all, seconds) => all + seconds, 0)
  let told = -1
  const say = (step: ReleaseProgress['step'], track: number, done: number) => {
    const hundredth = Math.floor(Math.min(1, done) * 100)
    if (hundredth <= told) return
    told = hundredth
    tell({ step, track, done: hundredth / 100 })
  }
  return {
    encoding(place: number, seconds: number) {
      const behind = sum(lengths.slice(0, place)) + seconds
      say('tracks', place + 1, (1 - PACKING) * (behind / sum(lengths)))
    },
    packing(share: number) {
      say('zip', 0, 1 - PACKING + PACKING * share)
    },
  }
}
