import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAddress } from '#addresses'
import { limits } from '#limits'
import { invite } from '#teams'
import { InvitePage } from '#ui/desk/teams/invite-page.tsx'
import type { Refused } from '#ui/desk/teams/refused.ts'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { cameBack } from '#web/desk/account/came-back.ts'
import { beginTeam, noLongerOwner } from '#web/desk/begin/begin-team.ts'
import { readRole } from '#web/desk/read-role.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Where an owner invites somebody to the team. */
export async function loader(args: LoaderFunctionArgs) {
  const begun = await beginTeam(args, 'change the team')
  const { locale, team } = begun
  const left = await cameBack(begun, args.request)
  const head = { title: titled(locale, sayIn(locale)('team.invite')) }
  const lifeSeconds = limits.desk.invitationSeconds
  return json({ head, left, team: { id: team.id, name: team.name }, lifeSeconds }, { headers: headers() })
}

/**
 * Sends the invitation to a mailbox, for a role. 303 to the team; 422 with what was typed where the address or role
 * is refused, belongs to a member, or too many were invited today.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, locale, paths, team, by } = await beginTeam(args, 'change the team')
  const fields = await readFields(args.request)
  const refuse = (faults: Refused['faults']) =>
    json<Refused>({ faults, typed: textsOf(fields) }, { status: 422, headers: noStore })
  const reading = readAddress(fields.mailbox ?? '')
  const role = readRole(fields.role)
  if (reading.outcome === 'refused' || !role) {
    const mailbox = reading.outcome === 'refused' ? reading.fault : undefined
    return refuse({ mailbox, role: role ? undefined : 'E_CHOICE' })
  }
  const { address, key: addressKey } = reading
  const invited = await invite(db, keys, { teamId: team.id, by, role, address, addressKey, locale })
  switch (invited.outcome) {
    case 'invited':
      return seeOther(paths.team(team.id, '?done=invited'))
    case 'already-member':
      return refuse({ mailbox: 'E_MEMBER' })
    case 'too-many-today':
      return refuse({ mailbox: 'E_MANY' })
    case 'not-an-owner':
      return noLongerOwner(args)
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Invite() {
  const { left, ...page } = useLoaderData<typeof loader>()
  return <InvitePage {...page} refused={useActionData<Refused>() ?? left} />
}
