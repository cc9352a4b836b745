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

// Written past node's response object, which would frame every write anew for every watcher (RFC 9112 §7.1).
function chunk(text: string): Buffer {
  return Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`)
}
