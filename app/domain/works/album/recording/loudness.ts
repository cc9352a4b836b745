import { levelOf } from '../sound/format.ts'
import type { Tenth } from './measure.ts'

/** One point of a loudness graph: seconds from the beginning, root mean square and highest sample of its stretch, in dBFS. */
export type LoudnessPoint = { seconds: number; level: number; peak: number }

export const MOST_POINTS = 600
/** Where a graph ends at the bottom, in dBFS: 16 bits hold nothing below it. */
export const FLOOR_LEVEL = -96

/** A recording's loudness over time in at most 600 points of equal stretches, nothing below −96 dBFS. */
export function loudnessOf(tenths: Tenth[]): LoudnessPoint[] {
  const stretch = Math.ceil(tenths.length / MOST_POINTS) || 1
  return Array.from({ length: Math.ceil(tenths.length / stretch) }, (_, place) => {
    const some = tenths.slice(place * stretch, (place + 1) * stretch)
    const power = some.reduce((sum, each) => sum + each.power, 0) / some.length
    return {
      seconds: (place * stretch) / 10,
      level: shown(levelOf(Math.sqrt(power))),
      peak: shown(levelOf(Math.max(...some.map((each) => each.peak)))),
    }
  })
}

const shown = (level: number) => Number(Math.max(FLOOR_LEVEL, level).toFixed(1))

/**
 * The same as the `d` of an SVG path, the area under the line of its levels, in a picture so many units wide and high: full scale
 * at the top, −96 dBFS at the bottom. Empty for no points.
 */
export function drawLoudness(
  points: LoudnessPoint[],
  { width, height }: { width: number; height: number },
): string {
  if (points.length === 0) return ''
  const y = (level: number) => Number(((level / FLOOR_LEVEL) * height).toFixed(2))
  const x = (place: number) => Number(((place / points.length) * width).toFixed(2))
  const steps = points.map(({ level }, place) => `V${y(level)}H${x(place + 1)}`).join('')
  return `M0 ${height}${steps}V${height}Z`
}
