import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findRun } from '#campaigns'
import { takeBack } from '#launches'
import { sayIn, type MessageId } from '#i18n/speak.ts'
import { AskPage } from '#ui/desk/launch/questions/ask-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskCampaign } from '#web/desk/begin/desk-campaign.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'

/** Asks once whether a campaign that nobody could sign yet is to be a draft again. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, locale, paths, campaignId } = await beginDeed(args, 'publish a campaign', { campaign: slug })
  const { phase } = await findRun(db, campaignId!)
  if (phase === 'draft') throw redirect(paths.deskCampaign(slug, '/edit'), { status: 303 })
  const { title } = await deskCampaign(db, slug, locale)
  const head = { title: titled(locale, sayIn(locale)('back.title')) }
  const opened = phase !== 'scheduled' && phase !== 'private'
  return json({ head, shown: { slug, title }, opened }, { headers: headers() })
}

const refusals = { 'has-opened': 'back.opened', 'somebody-signed': 'back.signed' } as const

/**
 * Makes it a draft again: 303 to its review, also when pressed twice. 409 where it has opened, or somebody has signed
 * by a private link: words that stand under a name stay.
 */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, paths, campaignId, teamId, session } = await beginDeed(args, 'publish a campaign', {
    campaign: slug,
  })
  // Pressed twice: what was wished for has happened.
  const { phase } = await findRun(db, campaignId!)
  const back = seeOther(paths.deskCampaign(slug, '/edit/review?done=back'))
  if (phase === 'draft') return back
  const by = { campaignId: campaignId!, teamId, organiserId: session.organiserId }
  const { outcome } = await takeBack(db, by)
  if (outcome === 'taken-back') return back
  return json({ refused: refusals[outcome] }, { status: 409, headers: noStore })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function TakeBack() {
  const { shown, opened } = useLoaderData<typeof loader>()
  const refused = useActionData<{ refused: MessageId }>()?.refused
  return (
    <AskPage
      shown={shown}
      here="take-back"
      words={{ title: 'back.title', body: 'back.body' }}
      buttons={{ now: 'back.now', not: 'back.not' }}
      refused={refused ?? (opened ? 'back.opened' : undefined)}
    />
  )
}
