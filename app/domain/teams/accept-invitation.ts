import { writeEntry } from '#audit'
import { hashTicket, sameMac, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { invitationState } from './invitation-state.ts'
import { lockTeam } from './lock-team.ts'
import { tellOwners } from './tell-owners.ts'

export type AcceptOutcome =
  | { outcome: 'joined'; teamId: string }
  /** A forwarded link: the account belongs to another mailbox than the one that was invited (TRUST I-06). */
  | { outcome: 'for-another-mailbox' }
  | { outcome: 'too-late' }
  | { outcome: 'no-longer-open' }

/**
 * Makes whoever was invited a member of the team, once. Somebody who is a member already keeps their role. When an
 * owner comes in like this, the other owners are told by email.
 */
export async function acceptInvitation(
  db: Db,
  keys: Keys,
  { ticket, organiserId }: { ticket: string; organiserId: string },
  at: Instant = databaseTime,
): Promise<AcceptOutcome> {
  return db.transaction().execute(async (tx) => {
    const invitation = await findForOrganiser(tx, ticket, organiserId)
    if (!invitation) return { outcome: 'no-longer-open' }
    const { id, teamId, role } = invitation
    if (!sameMac(invitation.invited, invitation.own)) return { outcome: 'for-another-mailbox' }
    const members = await lockTeam(tx, teamId)
    const { state } = await tx
      .selectFrom('team_invitations as invitation')
      .select(invitationState(at).as('state'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (state !== 'open') return { outcome: state === 'late' ? 'too-late' : 'no-longer-open' }
    await tx
      .updateTable('team_invitations')
      .set({ accepted_at: at, address_sealed: Buffer.alloc(0) })
      .where('id', '=', id)
      .execute()
    if (members.some((member) => member.organiserId === organiserId)) return { outcome: 'joined', teamId }
    await tx
      .insertInto('memberships')
      .values({ team_id: teamId, organiser_id: organiserId, role, since: at })
      .execute()
    const entryId = await writeEntry(tx, { teamId, organiserId, deed: 'joinedTeam', facts: { role } }, at)
    if (role === 'owner') await tellOwners(tx, keys, { teamId, entryId, but: organiserId }, at)
    return { outcome: 'joined', teamId }
  })
}

const findForOrganiser = (tx: Tx, ticket: string, organiserId: string) =>
  tx
    .selectFrom('team_invitations as invitation')
    .innerJoin('organisers', (join) => join.on('organisers.id', '=', organiserId))
    .select([
      'invitation.id',
      'team_id as teamId',
      'role',
      'invitation.address_mac as invited',
      'organisers.address_mac as own',
    ])
    .where('ticket_hash', '=', hashTicket(ticket))
    .executeTakeFirst()
