import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readWhy } from '#audit'
import { removeMember } from '#teams'
import type { Refused } from '#ui/desk/teams/refused.ts'
import { RemovePage } from '#ui/desk/teams/remove-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { cameBack } from '#web/desk/account/came-back.ts'
import { beginMember, noLongerOwner } from '#web/desk/begin/begin-team.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Asks once, and for a reason, whether a member is to leave; 404 for somebody who is not in the team. */
export async function loader(args: LoaderFunctionArgs) {
  const begun = await beginMember(args, 'change the team')
  const { locale, team, member } = begun
  const left = await cameBack(begun, args.request)
  const { name } = member
  const head = { title: titled(locale, sayIn(locale)('team.remove', { name })) }
  return json({ head, left, team: { id: team.id, name: team.name }, member }, { headers: headers() })
}

/**
 * Takes the member out of the team. 303 to the team, or to the desk for an owner who removed themselves; 422 without
 * a reason, and for the last owner; 404 for somebody who has left.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, paths, team, member, by } = await beginMember(args, 'change the team')
  const fields = await readFields(args.request)
  const refuse = (faults: Refused['faults']) =>
    json<Refused>({ faults, typed: textsOf(fields) }, { status: 422, headers: noStore })
  const reading = readWhy(fields.why)
  if (reading.outcome === 'refused') return refuse({ why: reading.fault })
  const { organiserId } = member
  const removed = await removeMember(db, keys, { teamId: team.id, by, organiserId, why: reading.why })
  switch (removed.outcome) {
    case 'removed':
      return seeOther(organiserId === by ? paths.desk('left') : paths.team(team.id, '?done=removed'))
    case 'last-owner':
      return refuse({ role: 'E_LAST_OWNER' })
    case 'no-such-member':
      throw new Response(null, { status: 404 })
    case 'not-an-owner':
      return noLongerOwner(args)
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function RemoveMember() {
  const { left, ...page } = useLoaderData<typeof loader>()
  return <RemovePage {...page} refused={useActionData<Refused>() ?? left} />
}
