import type { PlacedCount } from '#counts'

/** What every watcher of a campaign is sent, already framed: one Buffer for all of them, whatever their number. */
export function frameOf({ index, ...count }: PlacedCount): Buffer {
  return chunk(`id: ${index}\nevent: count\ndata: ${JSON.stringify(count)}\n\n`)
}

/** How a stream begins: the time after which a browser may come back by itself. */
export const greeting = chunk('retry: 3000\n\n')

/** A comment, so that nothing on the way takes a quiet stream for a dead one. */
export const heartbeat = chunk(':\n\n')

/** The end of a stream that we end: the browser comes back, to another process if there is one. */
export const farewell = Buffer.from('0\r\n\r\n')

// Written past node's response object, which would frame every write anew for every watcher (RFC 9112 §7.1).
function chunk(text: string): Buffer {
  return Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`)
}
