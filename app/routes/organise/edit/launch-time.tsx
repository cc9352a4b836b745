import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findRun } from '#campaigns'
import { writeLocalTime, type Fields } from '#drafts'
import { moveLaunch, readPrivate, type MoveFault } from '#launches'
import { sayIn } from '#i18n/speak.ts'
import { LaunchTimePage } from '#ui/desk/launch/run/launch-time-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskCampaign } from '#web/desk/begin/desk-campaign.ts'
import { typedDraft } from '#web/desk/draft/typed-draft.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

/** When a private campaign launches by itself, in its own zone. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, keys, locale, paths, campaignId } = await beginDeed(args, 'publish a campaign', {
    campaign: slug,
  })
  const phase = await readPrivate(db, keys, campaignId!)
  if (!phase) throw redirect(paths.deskCampaign(slug, '/edit'), { status: 303 })
  const [{ timeZone: zone }, { title }] = [
    await findRun(db, campaignId!),
    await deskCampaign(db, slug, locale),
  ]
  const { date = '', time = '', which = '' } = phase.launchesAt ? writeLocalTime(phase.launchesAt, zone) : {}
  const fields: Fields = { 'opens.date': date, 'opens.time': time, 'opens.which': which }
  const head = { title: titled(locale, sayIn(locale)('private.move.title')) }
  return json({ head, shown: { slug, title }, zone, fields }, { headers: headers() })
}

type Refused = { fields: Fields; faults: MoveFault[] }

/**
 * Moves the launch. 303 to how the campaign runs, with what came of it; 422 with what was typed where it cannot be
 * then.
 */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, 'publish a campaign', { campaign: slug })
  const { db, keys, paths } = desk
  const { typed } = typedDraft(await readFields(args.request))
  const by = { campaignId: desk.campaignId!, teamId: desk.teamId, organiserId: desk.session.organiserId }
  const moved = await moveLaunch(db, keys, by, typed)
  switch (moved.outcome) {
    case 'moved':
    case 'as-before':
      return seeOther(paths.deskCampaign(slug, `/edit?done=launch-${moved.outcome}`))
    case 'not-private':
      return seeOther(paths.deskCampaign(slug, '/edit?done=launched-before'))
    case 'not-then':
      return json({ fields: typed, faults: moved.faults }, { status: 422, headers: noStore })
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function LaunchTime() {
  return <LaunchTimePage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
