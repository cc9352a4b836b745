import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

/** A text made smaller. Its gzip is made when somebody wants it first: nearly all browsers take Brotli. */
export type Compressed = { br: Buffer; gzip: () => Buffer }

const onThreads = { br: promisify(brotliCompress), gzip: promisify(gzip) }

// For what is made again every second; the levels above 9 are for files that are compressed once and for all.
const BROTLI_LEVEL = 5
// How far back Brotli looks, as a power of two: its usual four megabytes are cleared before a page of 30 KB is begun.
const [LEAST_WINDOW, MOST_WINDOW] = [10, 22]
// To hand a page of 30 KB to a thread and be woken again takes as long as to compress it: 1.3 ms, and 0.6 here.
const BY_THREADS_BYTES = 2 ** 16

/** Compresses what goes out, with Brotli at once. What is large is compressed on other threads, both ways. */
export async function compress(body: Buffer): Promise<Compressed> {
  const window = Math.ceil(Math.log2(body.length))
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(MOST_WINDOW, Math.max(LEAST_WINDOW, window)),
  }
  if (body.length < BY_THREADS_BYTES)
    return { br: brotliCompressSync(body, { params }), gzip: () => gzipSync(body) }
  const [br, zipped] = await Promise.all([onThreads.br(body, { params }), onThreads.gzip(body)])
  return { br, gzip: () => zipped }
}
