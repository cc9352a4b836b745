import type { Files } from '#files'
import { answerPart } from '../answers/answer-part.ts'
import { noStore } from '../answers/answers.ts'

/**
 * A recording for whoever may hear it, whole or in part (RFC 9110 §14). It is as it came, from anybody: it is never run as a page,
 * and its kind is for the player to find out from what is in it.
 */
export async function answerSound(request: Request, files: Files, key: string): Promise<Response> {
  const whole = await files.read(key, { from: 0, to: 0 })
  if (!whole) throw new Response(null, { status: 404 })
  whole.stream.destroy()
  const headers = {
    ...noStore,
    'Content-Type': 'audio/wav',
    'Content-Disposition': 'inline; filename="recording"',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  }
  return answerPart(request, files, { key, bytes: whole.bytes, headers })
}
