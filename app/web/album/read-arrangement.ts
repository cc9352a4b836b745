import type { Arrangement } from '#works'

/** What a button asks of the tracks, such as `up 3`: the place is from 0. Undefined for a button that only saves. */
export function readArrangement(pressed: string): Arrangement | undefined {
  if (pressed === 'add') return { deed: 'add' }
  const [, deed, place] = /^(up|down|remove) (\d{1,2})$/.exec(pressed) ?? []
  return deed ? { deed: deed as 'up' | 'down' | 'remove', place: Number(place) } : undefined
}
