import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { beginDraft } from '#drafts'
import { rolesFor } from '#organisers'
import { NewCampaign } from '#ui/desk/launch/new-campaign.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed, beginDesk } from '#web/desk/begin/begin-desk.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Where a campaign begins: for which of the teams in which the reader may make one. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, session } = await beginDesk(args)
  const makers: string[] = rolesFor('create a campaign')
  const teams = session.teams
    .filter(({ role }) => makers.includes(role))
    .map(({ id, name }) => ({ id, name }))
  const head = { title: titled(locale, sayIn(locale)('launch.new')) }
  return json({ head, teams }, { headers: headers() })
}

/** Begins a campaign for a team and leads to its first step. */
export async function action(args: ActionFunctionArgs) {
  const { team = '' } = textsOf(await readFields(args.request))
  const { db, paths, locale, session, teamId } = await beginDeed(args, 'create a campaign', { teamId: team })
  const organiser = session.teams.find(({ id }) => id === teamId)!.name.slice(0, 100)
  const { slug } = await beginDraft(db, { teamId, organiserId: session.organiserId, organiser, locale })
  return seeOther(paths.deskCampaign(slug, '/edit/kind'))
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function New() {
  return <NewCampaign {...useLoaderData<typeof loader>()} />
}
