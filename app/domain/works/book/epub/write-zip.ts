import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A file of an archive; `stored` where it must lie there as it is. */
export type Packed = { path: string; content: string | Buffer; stored?: boolean }

// Dates of a ZIP are local time without a zone; the first one it knows is the same everywhere.
const SOME_DAY = new Date(1980, 0, 1)

/** Packs files into a ZIP in the order given; the same files give the same bytes on any day, in any time zone. */
export async function writeZip(files: Packed[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { path, content, stored } of files)
    zip.addBuffer(Buffer.from(content), path, {
      mtime: SOME_DAY,
      mode: 0o100644,
      compress: !stored,
      // An EPUB’s first file may carry no extra fields, such as other forms of the date are.
      forceDosTimestamp: true,
    })
  zip.end()
  return buffer(zip.outputStream)
}
