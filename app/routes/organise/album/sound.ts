import type { LoaderFunctionArgs } from '@remix-run/node'
import { findSound } from '#works'
import { answerSound } from '#web/album/answer-sound.ts'
import { beginAlbum } from '#web/album/begin-album.ts'

/** A recording, for the ears of the team. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by, files } = await beginAlbum(args, 'read the desk')
  const found = await findSound(db, { id: args.params.recording ?? '', campaignId: by.campaignId })
  if (!found) throw new Response(null, { status: 404 })
  return answerSound(args.request, files, found.key)
}
