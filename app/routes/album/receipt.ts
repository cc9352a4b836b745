import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findReceipt } from '#proceeds'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'

/** The receipt of a payment, as a file to take: it came from outside, and is never shown as a page of ours. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, files } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const receipt = await findReceipt(db, campaign.id, args.params.payment ?? '')
  const stored = receipt && (await files.read(receipt.key))
  if (!receipt || !stored) throw new Response(null, { status: 404 })
  return new Response(Readable.toWeb(stored.stream) as BodyInit, {
    headers: {
      'Cache-Control': 'public, max-age=3600',
      'Content-Type': receipt.type,
      'Content-Length': String(stored.bytes),
      'Content-Disposition': `attachment; filename="${receipt.name}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}
