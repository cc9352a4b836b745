import { RATE, rmsOf, settled } from './format.ts'

/** What lamps and transformers sing: the mains' own tone and its overtones, at this level together. */
export type Hum = { hertz: 50 | 60; level: number }

// Twice the mains is the loudest, for iron pulls on both halves of the wave.
const OVERTONES: [multiple: number, share: number][] = [
  [1, 0.5],
  [2, 1],
  [4, 0.25],
]

/** A hum as a function of the frame, a share of full scale. The same in both channels: it comes from one place. */
export function humAt({ hertz, level }: Hum): (frame: number) => number {
  const power = OVERTONES.reduce((sum, [, share]) => sum + share ** 2 / 2, 0)
  const gain = rmsOf(level) / Math.sqrt(power)
  // One turn of the mains is a whole number of frames (882 and 735), so its samples come round exactly.
  const turn = Float64Array.from({ length: RATE / hertz }, (_, frame) => {
    const angle = (2 * Math.PI * frame * hertz) / RATE
    const tones = OVERTONES.map(([multiple, share]) => share * Math.sin(multiple * angle))
    return settled(gain * tones.reduce((sum, tone) => sum + tone, 0))
  })
  return (frame) => turn[frame % turn.length]!
}
