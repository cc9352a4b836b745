import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { makeTeam, readTeamName } from '#teams'
import type { Refused } from '#ui/desk/teams/refused.ts'
import { TeamNamePage } from '#ui/desk/teams/team-name-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDesk } from '#web/desk/begin/begin-desk.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Where an organiser makes a new team. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await beginDesk(args)
  const head = { title: titled(locale, sayIn(locale)('team.new.title')) }
  return json({ head }, { headers: headers() })
}

/** Makes the team, with whoever asks as its owner: 303 to it; 422 where its name is refused. */
export async function action(args: ActionFunctionArgs) {
  const { db, paths, session } = await beginDesk(args)
  const fields = await readFields(args.request)
  const reading = readTeamName(fields.team)
  if (reading.outcome === 'refused') {
    const refused: Refused = { faults: { team: reading.fault }, typed: textsOf(fields) }
    return json(refused, { status: 422, headers: noStore })
  }
  const id = await makeTeam(db, { organiserId: session.organiserId, name: reading.name })
  return seeOther(paths.team(id, '?done=made'))
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Make() {
  return <TeamNamePage refused={useActionData<Refused>()} />
}
