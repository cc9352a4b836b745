import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listInvitations } from '#teams'
import { teamDone, type TeamDone } from '#ui/desk/teams/team-notice.tsx'
import { TeamPage } from '#ui/desk/teams/team-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { beginTeam } from '#web/desk/begin/begin-team.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'

/** A team and its members, for them; for its owners also whom they have invited. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, role, team, by } = await beginTeam(args, 'read the team')
  // An address belongs to nobody's eyes but theirs who wrote to it.
  const invitations = role === 'owner' ? await listInvitations(db, keys, team.id) : null
  const asked = new URL(args.request.url).searchParams.get('done') ?? ''
  const done = Object.hasOwn(teamDone, asked) ? (asked as TeamDone) : null
  const head = { title: titled(locale, team.name) }
  return json({ head, team, me: by, invitations, done }, { headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Read() {
  return <TeamPage {...useLoaderData<typeof loader>()} />
}
