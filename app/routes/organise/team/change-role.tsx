import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeRole } from '#teams'
import { MemberPage } from '#ui/desk/teams/member-page.tsx'
import type { Refused } from '#ui/desk/teams/refused.ts'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { cameBack } from '#web/desk/account/came-back.ts'
import { beginMember, noLongerOwner } from '#web/desk/begin/begin-team.ts'
import { readRole } from '#web/desk/read-role.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Where an owner gives a member another role; 404 for somebody who is not in the team. */
export async function loader(args: LoaderFunctionArgs) {
  const begun = await beginMember(args, 'change the team')
  const { locale, team, member, by } = begun
  const left = await cameBack(begun, args.request)
  const { name } = member
  const head = { title: titled(locale, sayIn(locale)('team.member.title', { name })) }
  const mine = member.organiserId === by
  return json({ head, left, team: { id: team.id, name: team.name }, member, mine }, { headers: headers() })
}

/**
 * Gives the member the role. 303 to the team; 422 for no role of ours, and for the last owner, without whom nobody
 * could change the team; 404 for somebody who has left.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, paths, team, member, by } = await beginMember(args, 'change the team')
  const fields = await readFields(args.request)
  const refuse = (role: string) =>
    json<Refused>({ faults: { role }, typed: textsOf(fields) }, { status: 422, headers: noStore })
  const role = readRole(fields.role)
  if (!role) return refuse('E_CHOICE')
  const { organiserId } = member
  const changed = await changeRole(db, keys, { teamId: team.id, by, organiserId, role })
  switch (changed.outcome) {
    case 'changed':
      return seeOther(paths.team(team.id, '?done=changed'))
    case 'last-owner':
      return refuse('E_LAST_OWNER')
    case 'no-such-member':
      throw new Response(null, { status: 404 })
    case 'not-an-owner':
      return noLongerOwner(args)
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function ChangeRole() {
  const { left, ...page } = useLoaderData<typeof loader>()
  return <MemberPage {...page} refused={useActionData<Refused>() ?? left} />
}
