import { readAddress } from '#addresses'
import { isRefused, type Queue, type Weather } from '#emails'
import { providerOf } from '#pulse'
import type { Keys } from '#secrets'
import { usualDelay } from '#verification'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** How an email is getting on, as far as the page that waits for it may tell. Times are in seconds. */
export type Outlook =
  | { status: 'waiting' }
  /** `left`: until it goes out; undefined while none does. */
  | { status: 'slow'; left?: number }
  /** `ago`: since it has left, by how long emails wait just now. `usual`: within which nine in ten have their code, where that is known. */
  | { status: 'sent'; ago: number; usual?: number }
  | { status: 'refused' }

type Awaited = {
  subject: Buffer
  address: string
  /** How long ago the form asked for it. */
  asked: number
}

// Longer than a healthy mail server takes. Until then every form reads the same, whatever becomes of its email.
const SENDING_SECONDS = 5
const SLOW_AFTER_SECONDS = 15

/**
 * Tells by the form's own clock, by how mail is getting on, and by how long emails take to this provider: the same for
 * every mailbox there (TRUST C-06). Whether a mailbox was asked a moment ago, is blocked, has signed or has had its share
 * makes no difference; what we chose not to send reads as sent. Only a mail server's no for good is about the mailbox.
 */
export async function readOutlook(
  db: Db,
  keys: Keys,
  weather: Weather,
  { subject, address, asked }: Awaited,
  at: Instant = databaseTime,
): Promise<Outlook> {
  if (await isRefused(db, subject)) return { status: 'refused' }
  if (asked < SENDING_SECONDS) return { status: 'waiting' }
  const reading = readAddress(address)
  const lane = reading.outcome === 'ok' && weather.lanes.get(providerOf(keys, reading.key).toString('hex'))
  const queue = lane || weather.road
  const wait = waitIn(queue, asked)
  if (wait !== 0) return { status: 'slow', left: wait }
  return { status: 'sent', ago: sinceLeft(queue, asked), usual: await usualDelay(db, keys, address, at) }
}

/**
 * How much longer an email waits that was asked for so many seconds ago: 0 where it has left by now or is about to;
 * undefined where nothing leaves. Emails leave in the order in which they were asked for.
 */
export function waitIn({ waiting, longest, perSecond, opensIn }: Queue, asked = 0): number | undefined {
  if (waiting === 0 || asked > longest) return 0
  if (perSecond === 0 && longest >= SENDING_SECONDS) return undefined
  if (opensIn === 0 && longest < SLOW_AFTER_SECONDS) return 0
  const ahead = waiting * (longest > 0 ? 1 - asked / longest : 1)
  const wait = opensIn + ahead / perSecond
  return wait < SLOW_AFTER_SECONDS ? 0 : wait
}

/**
 * How many seconds ago an email has left that was asked for so many seconds ago: where emails wait for long, what leaves now was
 * asked for as long ago as the oldest of them.
 */
export const sinceLeft = ({ waiting, longest }: Queue, asked: number): number =>
  waiting > 0 && longest >= SLOW_AFTER_SECONDS ? Math.max(0, asked - longest) : asked
