import { levelOf } from '../sound/format.ts'
import { CLIPPED_RUN, EDGE, MOMENT_SECONDS } from './limits.ts'
import type { Pair } from './pair.ts'

/** A tenth of a second: the mean square of both channels, and the farthest sample. Shares of full scale. */
export type Tenth = { power: number; peak: number }

/** Seconds; the levels are root mean squares in dBFS of both channels together, but for the peak, which is one sample's. */
export type Measures = {
  seconds: number
  average: number
  /** The loudest 400 milliseconds. */
  loudest: number
  peak: number
  /** How often three or more samples in a row lie at the edge of the scale. */
  clips: number
}

/**
 * A meter that sound passes through. It says plain root mean squares and not loudness as EBU R 128 has it: that one
 * leaves out all that lies below −70 LUFS as if it were not there, and what lies there is what we are asked to measure.
 */
export function openMeter(rate: number) {
  const tenths: Tenth[] = []
  const clipOf = [openClipCounter(), openClipCounter()] as const
  const size = Math.round(rate / 10)
  let [frames, sum, peak, filled] = [0, 0, 0, 0]
  const endTenth = () => {
    if (filled > 0) tenths.push({ power: sum / filled / 2, peak })
    ;[sum, peak, filled] = [0, 0, 0]
  }
  return {
    seconds: () => frames / rate,
    hear({ left, right }: Pair) {
      for (let at = 0; at < left.length; at += 1) {
        const [l, r] = [left[at]!, right[at]!]
        sum += l * l + r * r
        const far = Math.max(Math.abs(l), Math.abs(r))
        if (far > peak) peak = far
        clipOf[0](l)
        clipOf[1](r)
        filled += 1
        if (filled === size) endTenth()
      }
      frames += left.length
    },
    read(): { measures: Measures; tenths: Tenth[] } {
      endTenth()
      return {
        measures: { seconds: frames / rate, ...levelsOf(tenths), clips: clipOf[0](0) + clipOf[1](0) },
        tenths,
      }
    },
  }
}

function levelsOf(tenths: Tenth[]): Pick<Measures, 'average' | 'loudest' | 'peak'> {
  const mean = (some: Tenth[]) => some.reduce((sum, { power }) => sum + power, 0) / (some.length || 1)
  const inMoment = Math.round(MOMENT_SECONDS * 10)
  const moments = tenths.map((_, at) => mean(tenths.slice(Math.max(0, at + 1 - inMoment), at + 1)))
  return {
    average: levelOf(Math.sqrt(mean(tenths))),
    loudest: levelOf(Math.sqrt(moments.reduce((most, each) => Math.max(most, each), 0))),
    peak: levelOf(tenths.reduce((most, each) => Math.max(most, each.peak), 0)),
  }
}

/** Counts runs at the edge. What is no number is at no edge; what lies beyond, as in a file of fractions, is. */
function openClipCounter(): (sample: number) => number {
  let [run, clips] = [0, 0]
  return (sample) => {
    run = Math.abs(sample) >= EDGE ? run + 1 : 0
    if (run === CLIPPED_RUN) clips += 1
    return clips
  }
}
