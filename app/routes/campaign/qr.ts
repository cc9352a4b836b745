import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawNoQr, drawQr } from '#embeds'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { forAnySite } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { visibleCampaign } from '#web/campaign/campaign-or-404.ts'

const headers = { ...forAnySite, 'Content-Type': 'image/svg+xml; charset=utf-8' }

/** The campaign's address as a QR code, with the language that was asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, chosen, paths } = begin(args)
  const found = await visibleCampaign(db, args.params.slug ?? '', chosen)
  if ('status' in found)
    return new Response(drawNoQr(), {
      status: found.status,
      headers: { ...headers, 'Cache-Control': 'public, max-age=60' },
    })
  return answerTagged(args.request, drawQr(`${site.url}${paths.campaign(found.slug)}`, found.title), {
    ...headers,
    'Cache-Control': 'public, max-age=3600, stale-if-error=86400',
  })
}
