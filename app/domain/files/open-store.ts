import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { S3mini } from 's3mini'
import { checkKey, type Files } from './files.ts'

export type StoreAddress = {
  /** With the bucket as its last part: `https://s3.example.org/undersigned`. */
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

// An object store that says nothing for so long is away, and the job comes again.
const PATIENCE_MS = 60_000

/**
 * Files in an object store that speaks S3. A large file goes up in parts; an upload that breaks off leaves nothing behind
 * under its key. Throws where the store refuses or is away.
 */
export function openStore(address: StoreAddress): Files {
  const store = new S3mini({ ...address, requestAbortTimeout: PATIENCE_MS })
  return {
    async put(key, path) {
      const file = await openAsBlob(path)
      await store.putAnyObject(
        checkKey(key),
        file,
        'application/octet-stream',
        undefined,
        undefined,
        file.size,
      )
    },
    async read(key, part) {
      // The same call for a part and for all of it: the length of the whole is in Content-Range, or in Content-Length.
      const answer = part
        ? await store.getObjectRaw(checkKey(key), false, part.from, part.to + 1).catch(absent)
        : await store.getObjectResponse(checkKey(key))
      if (!answer?.body) return undefined
      const whole = answer.headers.get('Content-Range')?.split('/')[1] ?? answer.headers.get('Content-Length')
      return { bytes: Number(whole), stream: Readable.fromWeb(answer.body as ReadableStream) }
    },
    async remove(key) {
      await store.deleteObject(checkKey(key))
    },
    async list(prefix) {
      const found = await store.listObjects('/', prefix)
      return (found ?? []).map(({ Key }) => Key).toSorted()
    },
  }
}

function absent(error: unknown): undefined {
  if ((error as { status?: number }).status !== 404) throw error
}
