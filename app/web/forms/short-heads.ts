// What browsers say of a part, its name and its file's, is a few hundred bytes.
const MOST_BYTES = 8 * 1024
const END = Buffer.from('\r\n\r\n')

/**
 * A form of parts (RFC 7578) as it comes, which breaks off where what a part says of itself before its content is longer than
 * 8 KB: the reader would gather all of it in memory, and take hours over a hundred megabytes of lines.
 */
export function withShortHeads(request: Request): Request {
  const boundary = /;\s*boundary=(.+)$/.exec(request.headers.get('Content-Type') ?? '')?.[1]
  if (!request.body || !boundary) return request
  const body = request.body.pipeThrough(new TransformStream(watchHeads(Buffer.from(`--${boundary}`))))
  return new Request(request.url, { method: 'POST', headers: request.headers, body, duplex: 'half' })
}

function watchHeads(start: Buffer): Transformer<Uint8Array, Uint8Array> {
  let isHead = false
  let bytes = 0
  let rest = Buffer.alloc(0)
  return {
    transform(chunk, controller) {
      const seen = Buffer.concat([rest, chunk])
      let at = 0
      for (;;) {
        const sought = isHead ? END : start
        const found = seen.indexOf(sought, at)
        bytes = isHead ? bytes + (found === -1 ? seen.length : found) - at : 0
        if (bytes > MOST_BYTES) throw new Error('a part says too much of itself')
        if (found === -1) {
          rest = seen.subarray(Math.max(at, seen.length - sought.length + 1))
          if (isHead) bytes -= rest.length
          break
        }
        isHead = !isHead
        bytes = 0
        at = found + sought.length
      }
      controller.enqueue(chunk)
    },
  }
}
