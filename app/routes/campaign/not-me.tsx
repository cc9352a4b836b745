import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readReport, reportName, type ReportFaults } from '#reviews'
import { unveil } from '#secrets'
import { findSignatory } from '#signatures'
import { NotMePage } from '#ui/my/not-me-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Where somebody says that a name on the list is theirs and they did not put it there. A name that is gone meanwhile
 * is not shown; 404 where there is no such campaign.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale } = begin(args)
  const { id, slug, title } = await campaignOr404(db, args.params.slug, locale)
  const veiled = args.params.signature ?? ''
  const found = await findSignatory(db, id, unveil(keys, veiled) ?? '')
  const reported = new URL(args.request.url).searchParams.has('done')
  const head = { title: titled(locale, sayIn(locale)('review.notMe.title')), robots: 'noindex' }
  return json(
    { head, campaign: { slug, title }, named: found ? { ...found, id: veiled } : null, reported },
    { headers: headers() },
  )
}

/**
 * Takes such a report for the team to look at; the list stays as it is. 303 back with thanks, the same for a name
 * that is gone; 422 with what was typed where nothing is said; 429 for a network that has reported too much.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, locale, network, paths } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const fields = await readFields(args.request)
  const reading = readReport(fields)
  if (reading.outcome === 'refused') {
    const refused: Refused = { faults: reading.faults, typed: textsOf(fields) }
    return json(refused, { status: 422, headers: noStore })
  }
  const veiled = args.params.signature ?? ''
  const signatureId = unveil(keys, veiled) ?? ''
  const given = { campaignId: campaign.id, signatureId, report: reading.report, network }
  const reported = await reportName(db, keys, given)
  const path = paths.notMe(campaign.slug, veiled)
  switch (reported.outcome) {
    case 'reported':
      return seeOther(`${path}${path.includes('?') ? '&' : '?'}done`)
    case 'too-many-from-network':
      throw new Response(null, { status: 429, headers: { 'Retry-After': '3600' } })
  }
}

type Refused = { faults: ReportFaults; typed: Record<string, string> }

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function NotMe() {
  return <NotMePage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
