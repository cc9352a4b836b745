import { FULL_SCALE } from './format.ts'

/**
 * The mean square that dither and rounding leave behind, as a share of full scale: a quarter of the square of the smallest
 * step, −96.3 dBFS (Lipshitz, Wannamaker and Vanderkooy, “Quantization and Dither”, JAES 40, 1992).
 */
export const DITHER_POWER = 0.25 / FULL_SCALE ** 2

/**
 * Turns a sample, a share of full scale, into a whole number of steps. Before it is rounded a triangular chance of up to one
 * step either way is added (TPDF dither), so that what is lost is an even hiss and never follows the sound. A sample that
 * lies on a step already stays what it is. `draw` gives numbers from 0 to 1 and is called twice for each sample that needs it.
 */
export function writeSample(value: number, draw: () => number): number {
  const steps = value * FULL_SCALE
  const rounded = Math.round(steps)
  const whole = rounded === steps ? rounded : Math.floor(steps + draw() - draw() + 0.5)
  return Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, whole))
}
