import { readWeather, waitIn, type Weather } from '#deliveries'
import type { Db } from '#db/connection.ts'

const KEPT_MS = 2_000

let kept: { db: Db; at: number; weather: Promise<Weather> } | undefined

/** How mail is getting on, read at most every two seconds however many pages wait: a thousand people ask at once. */
export function mailWeather(db: Db, now = performance.now()): Promise<Weather> {
  if (kept?.db === db && now - kept.at < KEPT_MS) return kept.weather
  const weather = readWeather(db)
  kept = { db, at: now, weather }
  weather.catch(() => (kept = undefined))
  return weather
}

/**
 * What a sign form says of the mail: within how many minutes a code asked for now leaves, or that none does just now.
 * Undefined while there is nothing to say.
 */
export async function mailDelay(db: Db): Promise<{ minutes?: number } | undefined> {
  const { road } = await mailWeather(db)
  const wait = waitIn(road)
  if (wait === 0) return undefined
  return wait === undefined ? {} : { minutes: Math.ceil(wait / 60) }
}
