import { ReadableStream } from 'node:stream/web'
import { noStore, unlisted } from '../../answers/answers.ts'
import { BYTE_ORDER_MARK, csvLines } from '../../csv.ts'

/**
 * Rows as a CSV file that is written while it is read, batch by batch, in UTF-8 with a byte order mark.
 */
export async function* csv<Row extends object>(
  columns: (keyof Row & string)[],
  batches: AsyncIterable<Row[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([columns])
  for await (const rows of batches)
    yield csvLines(rows.map((row) => columns.map((name) => String(row[name]))))
}

/** A file that is sent as it comes into being: it is never whole in memory, and ends when the reader goes away. */
export function streamFile(pieces: AsyncIterable<string>, name: string, type: string): Response {
  return new Response(ReadableStream.from(encode(pieces)) as BodyInit, {
    headers: {
      ...noStore,
      ...unlisted,
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}

async function* encode(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield encoder.encode(piece)
}

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present'
