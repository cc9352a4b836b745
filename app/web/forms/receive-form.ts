import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  unstable_parseMultipartFormData as readParts,
  type ActionFunctionArgs,
  type UploadHandlerPart,
} from '@remix-run/node'
import { limits } from '#limits'
import { storable } from '#names'
import { receiveRecording } from '#works'
import type { Platform } from '../context.ts'
import { withShortHeads } from './short-heads.ts'

// No room at all, or none that is ours (errno(3)).
const FULL = new Set(['ENOSPC', 'EDQUOT'])
const MOST_TEXT_BYTES = 16 * 1024
// Names and all: a form may be as long as its file, and would be gathered in memory if it were nothing but texts.
const MOST_TEXTS_BYTES = limits.body.mostDeskBytes

type Reporting = Pick<Platform, 'report' | 'requestId'>

export type ReceivedForm = {
  /** The texts of the form, by name: 16 KB of each, and 256 KB in all with their names. */
  typed: Record<string, string>
  /** Where its file lies, for the time of the request; absent where none was chosen or it was not taken. */
  path?: string
  /** `broken-off`: it did not arrive whole, or is no such form. `disk-fault`: our disk did not take it for another reason than want of room. */
  fault?: 'too-large' | 'disk-full' | 'disk-fault' | 'broken-off'
}

/**
 * Reads a form that brings one file (RFC 7578), which is written to the disk as it comes and is never whole in memory; then does
 * something with it, and leaves nothing behind. `folder` is where uploads of this process may lie. A disk that fails is told to
 * whoever looks after us, as a bug is.
 */
export async function receiveForm<Outcome>(
  { request, context }: Pick<ActionFunctionArgs, 'request'> & { context: Reporting },
  { folder, file, most }: { folder: string; file: string; most: number },
  use: (form: ReceivedForm) => Promise<Outcome>,
): Promise<Outcome> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const own = await mkdtemp(join(folder, 'upload-'))
  try {
    return await use(
      await readForm(request, { own, file, most, report: (err) => context.report(err, context.requestId) }),
    )
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

async function readForm(
  request: Request,
  { own, file, most, report }: { own: string; file: string; most: number; report: (error: unknown) => void },
): Promise<ReceivedForm> {
  const form: ReceivedForm = { typed: Object.create(null) as Record<string, string> }
  let room: number = MOST_TEXTS_BYTES
  // What was typed beside the file comes after it, and is read all the same.
  const diskFault = (error: NodeJS.ErrnoException) => {
    if (error instanceof BrokenOff) throw error
    if (error.code && FULL.has(error.code)) return { outcome: 'disk-full' } as const
    report(error)
    return { outcome: 'disk-fault' } as const
  }
  const keep = async ({ name, filename, data }: UploadHandlerPart) => {
    if (filename === undefined) {
      room -= Buffer.byteLength(name)
      const text = await textOf(asSent(data), Math.min(room, MOST_TEXT_BYTES))
      room -= text.byteLength
      if (room > 0) form.typed[storable(name)] = storable(text.toString('utf8'))
    } else if (name === file && filename !== '' && !form.path && !form.fault) {
      const path = join(own, 'file')
      const received = await receiveRecording(asSent(data), path, most).catch(diskFault)
      if (received.outcome === 'received' && received.bytes > 0) form.path = path
      if (received.outcome !== 'received') form.fault = received.outcome
    }
    // What nobody wants is read and dropped: left alone, the reader would gather it in memory.
    for await (const _ of asSent(data));
    return undefined
  }
  const take = (part: UploadHandlerPart) =>
    keep(part).catch((error: unknown) => {
      throw error instanceof BrokenOff ? error : new OurFault({ cause: error })
    })
  try {
    await readParts(withShortHeads(request), take)
  } catch (error) {
    if (error instanceof OurFault) throw error.cause
    return { typed: form.typed, fault: 'broken-off' }
  }
  return form
}

/** What its sender does not send to its end, told from a disk that does not take it. */
class BrokenOff extends Error {}

/** What goes wrong with what was sent whole; everything else that the reader throws is about what was sent. */
class OurFault extends Error {
  constructor(options: { cause: unknown }) {
    super('a form could not be taken', options)
  }
}

async function* asSent(data: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* data
  } catch (cause) {
    throw new BrokenOff('a form broke off', { cause })
  }
}

// The rest is read and dropped.
async function textOf(data: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of data) {
    bytes += chunk.byteLength
    if (bytes <= most) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
