/**
 * A quantile of a histogram: the upper bound of the bucket in which it lies, so never less than the truth. `counts` has one
 * more than `bounds`, for what was over the last; that is told as the last bound. 0 where nothing was counted.
 */
export function quantileOf(share: number, bounds: number[], counts: number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  let below = 0
  for (const [place, count] of counts.entries()) {
    below += count
    if (all > 0 && below >= share * all) return bounds[Math.min(place, bounds.length - 1)]!
  }
  return 0
}
