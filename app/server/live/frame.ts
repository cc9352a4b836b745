import type { PlacedCount } from '#counts'

/** A count as an event: its place in the log, its name, the same JSON that `count.json` tells. */
export function eventOf({ index, ...count }: PlacedCount): string {
  return `id: ${index}\nevent: count\ndata: ${JSON.stringify(count)}\n\n`
}

/** What every watcher of a campaign is sent, already framed: one Buffer for all of them, whatever their number. */
export const frameOf = (count: PlacedCount): Buffer => chunk(eventOf(count))

/** How a stream begins: the time after which a browser may come back by itself. */
export const greeting = 'retry: 3000\n\n'

/** A comment, so that nothing on the way takes a quiet stream for a dead one. */
export const heartbeat = chunk(':\n\n')

/** The end of a stream that we end: the browser comes back, to another process if there is one. */
export const farewell = Buffer.from('0\r\n\r\n')

const SOONEST_BACK_MS = 1_000
const LATEST_BACK_MS = 10_000

/**
 * When the browsers of a process that goes are to come back: each at a moment of its own, so that ten thousand of them
 * are a thousand a second for those that stay (HTML Standard 9.2.6, the field `retry`).
 */
export function comeBack(): string {
  return `retry: ${Math.round(SOONEST_BACK_MS + Math.random() * (LATEST_BACK_MS - SOONEST_BACK_MS))}\n\n`
}

/** The same on a stream that is open, with its end. */
export const goodbye = (): Buffer => Buffer.concat([chunk(comeBack()), farewell])

// Written past node's response object, which would frame every write anew for every watcher (RFC 9112 §7.1).
function chunk(text: string): Buffer {
  return Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`)
}
