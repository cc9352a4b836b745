import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { BuiltFile } from './release.ts'

type Contents = { folder: string; files: Pick<BuiltFile, 'path' | 'bytes'>[]; top: string; at: Date }

/**
 * Packs files of a folder into one ZIP, in the order given and under one folder named `top`, streamed from file to file. Every
 * entry is dated noon of the day of `at` in UTC, whatever the machine's time zone: the same files give the same bytes. A WAV is squeezed lightly, for
 * silence gives way by any means and noise by a third; what is compressed already is not. `heard` is told how many bytes
 * have gone in; when it throws, packing ends with what it threw.
 */
export async function pack(path: string, contents: Contents, heard: (bytes: number) => void): Promise<void> {
  const giveUp = new AbortController()
  const zip = new ZipFile()
  zip.once('error', (error) => giveUp.abort(error))
  let bytes = 0
  const read = async function* (name: string) {
    for await (const chunk of createReadStream(join(contents.folder, name)) as AsyncIterable<Buffer>) {
      heard((bytes += chunk.length))
      yield chunk
    }
  }
  for (const file of contents.files) {
    const options = { ...squeeze(file.path), ...dated(contents.at), size: file.bytes, mode: 0o100644 }
    zip.addReadStreamLazy(`${contents.top}/${file.path}`, options, (take) => {
      const source = Readable.from(read(file.path), { objectMode: false })
      source.once('error', (error) => giveUp.abort(error))
      take(undefined, source)
    })
  }
  zip.end()
  try {
    await pipeline(zip.outputStream, createWriteStream(path), { signal: giveUp.signal })
  } catch (error) {
    throw giveUp.signal.aborted ? giveUp.signal.reason : error
  }
}

function squeeze(path: string) {
  if (/\.(?:flac|mp3|jpg|pdf)$/.test(path)) return { compress: false }
  return { compress: true, compressionLevel: path.endsWith('.wav') ? 1 : 9 }
}

// A ZIP's clock has no time zone: the machine's own is taken for it. Noon is at noon in all of them, and on every day.
const dated = (at: Date) => ({
  mtime: new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12),
  forceDosTimestamp: true,
})
