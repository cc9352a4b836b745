import type { LoaderFunctionArgs } from '@remix-run/node'
import { findSound } from '#works'
import { answerSound } from '#web/album/answer-sound.ts'
import { mySignatures } from '#web/album/my-signatures.ts'
import { begin } from '#web/begin.ts'

/** A recording, for the ears of the person who contributed it. */
export async function loader(args: LoaderFunctionArgs) {
  const begun = begin(args)
  const signatureIds = await mySignatures(begun, args)
  const found = await findSound(begun.db, { id: args.params.recording ?? '', signatureIds })
  if (!found) throw new Response(null, { status: 404 })
  return answerSound(args.request, begun.files, found.key)
}
