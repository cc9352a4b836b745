import { RATE, settled } from './format.ts'

/** How a room's noise falls off towards the treble: not at all, by 3 dB an octave, or by 6. */
export const colours = ['white', 'pink', 'brown'] as const
export type Colour = (typeof colours)[number]

type Filter = (sample: number) => number

/** A new filter that gives white noise this colour. It remembers what passed through it. */
export const filterFor = (colour: Colour): Filter => filters[colour]()

// A room's rumble ends where its walls do. Without a floor brown noise would wander off, and ten seconds of it would have
// no level to speak of: below 40 Hz it stays as loud.
const BROWN_FLOOR_HZ = 40
const STAYS = settled(Math.exp((-2 * Math.PI * BROWN_FLOOR_HZ) / RATE))

const filters: Record<Colour, () => Filter> = {
  white: () => (sample) => sample,
  // Paul Kellet's sum of seven one-pole filters, within 0.05 dB of 3 dB an octave above 9 Hz at this rate (music-dsp, 1999).
  pink: () => {
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0]
    return (sample) => {
      a = 0.99886 * a + sample * 0.0555179
      b = 0.99332 * b + sample * 0.0750759
      c = 0.969 * c + sample * 0.153852
      d = 0.8665 * d + sample * 0.3104856
      e = 0.55 * e + sample * 0.5329522
      f = -0.7616 * f - sample * 0.016898
      const all = a + b + c + d + e + f + g + sample * 0.5362
      g = sample * 0.115926
      return all
    }
  },
  brown: () => {
    let kept = 0
    return (sample) => (kept = STAYS * kept + (1 - STAYS) * sample)
  },
}

// The slowest of the filters above has forgotten all but a billionth of a sample by then.
const MEMORY_FRAMES = RATE

/** By how much a colour's filter multiplies the mean square of white noise: the sum of the squares of its answer to one sample. */
export function powerOf(colour: Colour): number {
  const filter = filterFor(colour)
  let power = filter(1) ** 2
  for (let frame = 1; frame < MEMORY_FRAMES; frame += 1) power += filter(0) ** 2
  return power
}
