import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFigures } from '#counts'
import { listPartners } from '#partners'
import { readPulse } from '#pulse'
import { listQuestions, sumAnswers } from '#questions'
import { OverviewPage } from '#ui/desk/knowing/overview-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { facts } from '#web/campaign/campaign-page.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskCampaign, deskHead } from '#web/desk/begin/desk-campaign.ts'
import { pageMeta } from '#web/answers/page-meta.ts'

const PARTNERS_SHOWN = 10

/**
 * The first page of a campaign at the desk: its count, how it grows, where people are lost on the way, its mail and
 * its partners. Sums only.
 */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, keys, locale } = await beginDeed(args, 'read the desk', { campaign: slug })
  const campaign = await deskCampaign(db, slug, locale)
  const [figures, pulse, { partners }, questions, sums] = await Promise.all([
    readFigures(db, campaign.id),
    readPulse(db, keys, campaign.id),
    listPartners(db, { campaignId: campaign.id, most: PARTNERS_SHOWN, order: 'largest' }),
    listQuestions(db, campaign.id, locale),
    sumAnswers(db, campaign.id),
  ])
  const head = deskHead(locale, 'desk.room.overview', campaign)
  return json(
    { head, campaign: facts(campaign), figures, pulse, partners, questions, sums },
    { headers: headers() },
  )
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Overview() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />
}
