import { buffer } from 'node:stream/consumers'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { coverKey, fieldsOf, readWork } from '#works'
import { beginAlbum } from '#web/album/begin-album.ts'
import { answerTagged } from '#web/answers/answer-tagged.ts'

/** The picture that the album has just now, for its team. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by, files } = await beginAlbum(args, 'read the desk')
  const { cover } = fieldsOf((await readWork(db, by.campaignId))?.settings)
  const stored = cover && (await files.read(coverKey(cover, 'small')))
  if (!stored) throw new Response(null, { status: 404 })
  return answerTagged(args.request, new Uint8Array(await buffer(stored.stream)), {
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'image/jpeg',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
}
