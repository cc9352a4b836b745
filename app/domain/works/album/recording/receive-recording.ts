import { open, rm } from 'node:fs/promises'
import { limits } from '#limits'

/**
 * Puts an upload down as the file `path`, at most `largest` bytes of it: what goes on longer is refused in the middle, and nothing of it
 * stays. Throws when the sender goes away, and nothing stays then either; and when there is a file of that name.
 */
export async function receiveRecording(
  body: AsyncIterable<Uint8Array>,
  path: string,
  largest = limits.recordings.mostDeskBytes,
): Promise<{ outcome: 'received'; bytes: number } | { outcome: 'too-large' }> {
  const file = await open(path, 'wx')
  let whole = false
  try {
    let bytes = 0
    for await (const chunk of body) {
      bytes += chunk.byteLength
      if (bytes > largest) return { outcome: 'too-large' }
      await file.appendFile(chunk)
    }
    whole = true
    return { outcome: 'received', bytes }
  } finally {
    await file.close()
    if (!whole) await rm(path)
  }
}
