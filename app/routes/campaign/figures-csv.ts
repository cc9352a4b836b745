import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFigures } from '#counts'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { forAnySite, forEverybody } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { figuresCsv } from '#web/campaign/figures-csv.ts'

/** A campaign's figures to take along, for any site or program: sums, never people. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = begin(args)
  const { slug, table = '' } = args.params
  const campaign = await campaignOr404(db, slug, locale)
  const csv = figuresCsv(await readFigures(db, campaign.id), table)
  if (!csv) throw new Response(null, { status: 404 })
  return answerTagged(args.request, csv, {
    ...forAnySite,
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${campaign.slug}-${table}"`,
    'Cache-Control': forEverybody['Cache-Control'],
  })
}
