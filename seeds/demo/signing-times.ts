import { dice } from '../people/index.ts'

const HOUR_MS = 3_600_000
const SLICES = 576

/**
 * When people signed: a rush after the launch, quiet nights, a second rush when a radio programme
 * mentions it, and a long tail. Earliest first; the same seed gives the same times.
 */
export function signingTimes(count: number, seed: number, opensAt: Date, until: Date): Date[] {
  const start = opensAt.getTime()
  const span = until.getTime() - start
  if (count === 0 || span <= 0) return []

  const broadcast = broadcastAfter(start + 0.45 * span)
  const cumulative = [0]
  for (let slice = 0; slice < SLICES; slice++) {
    const moment = start + ((slice + 0.5) / SLICES) * span
    cumulative.push(cumulative[slice]! + eagerness(moment, start, span, broadcast))
  }

  const throwing = dice(seed)
  const times: Date[] = []
  for (let slice = 0, signer = 0; signer < count; signer++) {
    const wanted = ((signer + throwing.throwOne()) / count) * cumulative[SLICES]!
    while (cumulative[slice + 1]! <= wanted && slice < SLICES - 1) slice++
    const within = (wanted - cumulative[slice]!) / (cumulative[slice + 1]! - cumulative[slice]!)
    times.push(new Date(start + Math.floor(((slice + Math.min(within, 0.999)) / SLICES) * span)))
  }
  return times
}

function eagerness(moment: number, start: number, span: number, broadcast: number) {
  const launch = 3.4 * Math.exp((start - moment) / (0.1 * span))
  const radio = moment < broadcast ? 0 : 1.1 * Math.exp((broadcast - moment) / (0.07 * span))
  return (0.35 + launch + radio) * awake(moment)
}

// Most signatories live within a few hours of Greenwich; those who do not keep the nights from falling silent.
function awake(moment: number) {
  const hour = (moment / HOUR_MS) % 24
  return 0.22 + 0.78 * (0.5 - 0.5 * Math.cos(((hour - 3) / 24) * 2 * Math.PI)) ** 0.7
}

/** The morning programme goes out at half past seven. */
function broadcastAfter(moment: number) {
  const atSevenThirty = 7.5 * HOUR_MS
  const day = 24 * HOUR_MS
  return Math.ceil((moment - atSevenThirty) / day) * day + atSevenThirty
}
