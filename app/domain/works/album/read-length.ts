/** A length as people type it, `3:57` or `237`, in seconds; not a number where it cannot be read. */
export function wordsToSeconds(typed: string): number {
  const [, minutes, seconds] = /^\s*(?:(\d{1,3}):)?(\d{1,5}(?:[.,]\d{1,3})?)\s*$/.exec(typed) ?? []
  if (seconds === undefined) return Number.NaN
  return Number(minutes ?? 0) * 60 + Number(seconds.replace(',', '.'))
}
