import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPhoto } from '#works'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'

/** A photograph of where a book was handed out, as WebP; drawn by us, and should a browser take it for a page, nothing in it runs. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, files, locale } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const key = await findPhoto(db, campaign.id, (args.params.photo ?? '').replace(/\.webp$/, ''))
  const stored = key && (await files.read(key))
  if (!stored) throw new Response(null, { status: 404 })
  return new Response(Readable.toWeb(stored.stream) as BodyInit, {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(stored.bytes),
      'Cache-Control': 'public, max-age=300',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}
