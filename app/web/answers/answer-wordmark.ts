import { findWordmark } from '#campaigns'
import type { Db } from '#db/connection.ts'
import { answerTagged } from './answer-tagged.ts'

/**
 * A campaign's wordmark, or 404. We have drawn it ourselves; should a browser take it for a page all the same, nothing in it would run
 * (CSP `sandbox`).
 */
export async function answerWordmark(
  request: Request,
  db: Db,
  campaignId: string,
  headers: Record<string, string>,
): Promise<Response> {
  const image = await findWordmark(db, campaignId)
  if (!image) throw new Response(null, { status: 404 })
  return answerTagged(request, new Uint8Array(image), {
    ...headers,
    'Content-Type': 'image/webp',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
}
