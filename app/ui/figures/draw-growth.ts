import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, line } from 'd3-shape'

export type Growth = {
  stepHours: number
  until: string
  steps: { from: string; to: string; signed: number; removed: number; standing: number }[]
}

export type Tick = { at: Date; x: number }

/** The side of the square every shape is computed in; the page stretches it to the width there is. */
export const SIZE = 1_000
// Room for the words above the highest rule.
const HEAD = 80
const RULES = 4
// A goal up to so many times the highest count is drawn; a farther one would press the line to the ground.
const WITHIN_REACH = 1.5
// A bar is narrower than its step, and never a block.
const BAR = 0.75
const WIDEST = 40

/**
 * The shapes of a growth chart. Time runs in the direction of reading, as it does in an Arabic newspaper. `line` and
 * `area` follow the count from nothing through the end of each step; `bars` are what each step brought, the `busiest`
 * one as high as the square. Places (`x`, `y`, `goalAt`) are between 0 and SIZE, from the left and from the top;
 * `goalAt` is undefined where there is no goal within reach. Throws without a step: there is nothing to draw.
 */
export function drawGrowth({ steps, until }: Growth, goal: number | null, dir: 'ltr' | 'rtl') {
  const begin = new Date(steps[0]!.from)
  const end = new Date(until)
  const across = scaleUtc([begin, end], dir === 'rtl' ? [SIZE, 0] : [0, SIZE])
  const reached = (to: string) => across(new Date(Math.min(Date.parse(to), end.getTime())))
  const highest = Math.max(1, ...steps.map(({ standing }) => standing))
  const near = goal !== null && goal <= highest * WITHIN_REACH ? goal : undefined
  const up = scaleLinear([0, Math.max(highest, near ?? 0)], [SIZE, HEAD]).nice(RULES)
  const busiest = Math.max(...steps.map(({ signed }) => signed))
  const points: [number, number][] = [
    [across(begin), SIZE],
    ...steps.map(({ to, standing }): [number, number] => [reached(to), up(standing)]),
  ]
  return {
    busiest,
    line: line()(points)!,
    area: area().y0(SIZE)(points)!,
    bars: steps
      .filter(({ signed }) => signed > 0)
      .map(({ from, to, signed }) => {
        const [one, other] = [across(new Date(from)), reached(to)]
        const width = Math.min(Math.abs(other - one) * BAR, WIDEST)
        const height = (signed / busiest) * SIZE
        return { x: (one + other - width) / 2, y: SIZE - height, width, height }
      }),
    rules: up
      .ticks(RULES)
      .filter((value) => value > 0 && value !== near && Number.isInteger(value))
      .map((value) => ({ value, y: up(value) })),
    goalAt: near && up(near),
    ticks: (most: number): Tick[] => across.ticks(most).map((at) => ({ at, x: across(at) })),
  }
}
