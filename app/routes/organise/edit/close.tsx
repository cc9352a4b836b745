import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closeNow, findCampaign } from '#campaigns'
import { sayIn } from '#i18n/speak.ts'
import { ClosePage } from '#ui/desk/launch/run/close-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'

/** Asks once whether a campaign is to close for good, of somebody who has used a passkey just now. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, locale, paths } = await beginDeed(args, 'close a campaign', { campaign: slug })
  const campaign = await findCampaign(db, slug, locale)
  if (campaign?.phase !== 'open') throw redirect(paths.deskCampaign(slug, '/edit'), { status: 303 })
  const head = { title: titled(locale, sayIn(locale)('launch.close.title')) }
  return json({ head, shown: { slug, title: campaign.title } }, { headers: headers() })
}

/** Closes the campaign for good. 303 to how it runs, also where somebody else was first. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, 'close a campaign', { campaign: slug })
  await closeNow(desk.db, {
    campaignId: desk.campaignId!,
    teamId: desk.teamId,
    organiserId: desk.session.organiserId,
  })
  return seeOther(desk.paths.deskCampaign(slug, '/edit?done=close'))
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Close() {
  return <ClosePage {...useLoaderData<typeof loader>()} />
}
