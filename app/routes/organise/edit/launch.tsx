import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findRun } from '#campaigns'
import { launch } from '#launches'
import { sayIn } from '#i18n/speak.ts'
import { AskPage } from '#ui/desk/launch/questions/ask-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskCampaign } from '#web/desk/begin/desk-campaign.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'

/** Asks once whether a private campaign is to become public now. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, locale, paths, campaignId } = await beginDeed(args, 'publish a campaign', { campaign: slug })
  const { phase } = await findRun(db, campaignId!)
  if (phase !== 'private') throw redirect(paths.deskCampaign(slug, '/edit'), { status: 303 })
  const { title } = await deskCampaign(db, slug, locale)
  const head = { title: titled(locale, sayIn(locale)('private.launch')) }
  return json({ head, shown: { slug, title } }, { headers: headers() })
}

/**
 * Makes the private campaign public, with everybody who signed. 303 to how it runs, which says so; also where it had
 * been launched before.
 */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, 'publish a campaign', { campaign: slug })
  const launched = await launch(desk.db, {
    campaignId: desk.campaignId!,
    teamId: desk.teamId,
    organiserId: desk.session.organiserId,
  })
  const done = launched.outcome === 'launched' ? 'launched' : 'launched-before'
  return seeOther(desk.paths.deskCampaign(slug, `/edit?done=${done}`))
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Launch() {
  const { shown } = useLoaderData<typeof loader>()
  return (
    <AskPage
      shown={shown}
      here="launch"
      words={{ title: 'private.launch', body: 'private.launch.body', final: 'launch.close.final' }}
      before={{ at: '/names/first', words: 'private.first' }}
      buttons={{ now: 'private.launch.now', not: 'private.launch.not' }}
    />
  )
}
