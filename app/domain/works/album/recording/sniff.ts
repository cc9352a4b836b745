import { open } from 'node:fs/promises'
import { FLAC, MP3, WAVE, type InputFormat } from 'mediabunny'

const BEGINNING_BYTES = 16

/**
 * What kind of sound a file is, by how it begins and never by its name or the type that came with it: RIFF with WAVE, fLaC,
 * an ID3 tag (before an MP3, and in the wild before FLAC), or the sync of an MPEG layer III frame. Undefined for all else.
 */
export async function sniff(path: string): Promise<InputFormat[] | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(BEGINNING_BYTES) })
    const text = buffer.toString('latin1', 0, bytesRead)
    if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return [WAVE]
    if (text.startsWith('fLaC')) return [FLAC]
    if (text.startsWith('ID3')) return [MP3, FLAC]
    if (buffer[0] === 0xff && (buffer[1]! & 0xe6) === 0xe2) return [MP3]
    return undefined
  } finally {
    await file.close()
  }
}
