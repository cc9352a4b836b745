import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readTeamName, renameTeam } from '#teams'
import type { Refused } from '#ui/desk/teams/refused.ts'
import { TeamNamePage } from '#ui/desk/teams/team-name-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { cameBack } from '#web/desk/account/came-back.ts'
import { beginTeam, noLongerOwner } from '#web/desk/begin/begin-team.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Where an owner gives the team another name. */
export async function loader(args: LoaderFunctionArgs) {
  const begun = await beginTeam(args, 'change the team')
  const { locale, team } = begun
  const left = await cameBack(begun, args.request)
  const head = { title: titled(locale, sayIn(locale)('team.rename')) }
  return json({ head, left, team: { id: team.id, name: team.name } }, { headers: headers() })
}

/**
 * Gives the team the name: 303 to it. 422 where the name is refused, or where another owner has changed it meanwhile,
 * with what it is now.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, paths, team, by } = await beginTeam(args, 'change the team')
  const fields = await readFields(args.request)
  const reading = readTeamName(fields.team)
  if (reading.outcome === 'refused') {
    const refused: Refused = { faults: { team: reading.fault }, typed: textsOf(fields) }
    return json(refused, { status: 422, headers: noStore })
  }
  const renamed = await renameTeam(db, {
    teamId: team.id,
    by,
    name: reading.name,
    was: textsOf(fields).was ?? '',
  })
  switch (renamed.outcome) {
    case 'renamed':
      return seeOther(paths.team(team.id, '?done=renamed'))
    case 'changed-meanwhile': {
      const refused: Refused = { faults: {}, typed: textsOf(fields), theirs: renamed.theirs }
      return json(refused, { status: 422, headers: noStore })
    }
    case 'not-an-owner':
      return noLongerOwner(args)
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Rename() {
  const { left, ...page } = useLoaderData<typeof loader>()
  return <TeamNamePage {...page} refused={useActionData<Refused>() ?? left} />
}
