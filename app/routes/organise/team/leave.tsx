import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { leaveTeam } from '#teams'
import { LeavePage } from '#ui/desk/teams/leave-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginTeam } from '#web/desk/begin/begin-team.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** Asks once whether the reader wants to leave the team, and says so where they are its last owner and cannot. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, team, role } = await beginTeam(args, 'leave the team')
  const head = { title: titled(locale, sayIn(locale)('team.leave')) }
  const owners = team.members.filter((member) => member.role === 'owner').length
  const lastOwner = role === 'owner' && owners === 1
  return json({ head, team: { id: team.id, name: team.name }, lastOwner }, { headers: headers() })
}

/** Takes the reader out of the team: 303 to their desk. 422 for the last owner. */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, paths, team, by } = await beginTeam(args, 'leave the team')
  const left = await leaveTeam(db, keys, { teamId: team.id, organiserId: by })
  switch (left.outcome) {
    case 'left':
      return seeOther(paths.desk('left'))
    case 'last-owner':
      return json({ lastOwner: true }, { status: 422, headers: noStore })
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Leave() {
  const { team, lastOwner } = useLoaderData<typeof loader>()
  const refused = useActionData<{ lastOwner: boolean }>()
  return <LeavePage team={team} lastOwner={lastOwner || refused !== undefined} />
}
