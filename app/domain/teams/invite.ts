import { writeEntry } from '#audit'
import { enqueueEmail } from '#emails'
import { invitationBudgets, spend } from '#limits'
import { mailboxMac } from '#mailboxes'
import type { Role } from '#organisers'
import { providerOf } from '#pulse'
import { hashTicket, seal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { invitationTicket } from './invitation-ticket.ts'
import { isOwner, lockTeam } from './lock-team.ts'
import { takeBack } from './take-back.ts'

export type InviteOutcome =
  | { outcome: 'invited'; id: string }
  /** The mailbox belongs to somebody in this very team. Whether it has an account elsewhere is told to nobody. */
  | { outcome: 'already-member' }
  | { outcome: 'too-many-today' }
  | { outcome: 'not-an-owner' }

type Wish = {
  teamId: string
  by: string
  role: Role
  address: string
  addressKey: string
  /** The language of the email: that of whoever invites. */
  locale: string
}

/**
 * Invites a mailbox to a team, by an email with a link. The newest invitation is the one that counts: an older one to
 * the same mailbox opens nothing any more. At most so many a day for a team as `limits` says.
 */
export async function invite(
  db: Db,
  keys: Keys,
  { teamId, by, role, address, addressKey, locale }: Wish,
  at: Instant = databaseTime,
): Promise<InviteOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!isOwner(await lockTeam(tx, teamId), by)) return { outcome: 'not-an-owner' }
    const mailbox = mailboxMac(keys, addressKey)
    if (await isInTeam(tx, teamId, mailbox)) return { outcome: 'already-member' }
    if (!(await spend(tx, invitationBudgets(keys, teamId), at))) return { outcome: 'too-many-today' }
    await takeBack(tx, teamId, at).where('address_mac', '=', mailbox).execute()
    const id = newId()
    await tx
      .insertInto('team_invitations')
      .values({
        id,
        team_id: teamId,
        role,
        address_sealed: seal(keys, `team_invitations/${id}`, address),
        address_mac: mailbox,
        ticket_hash: hashTicket(invitationTicket(keys, id)),
        invited_by: by,
        created_at: at,
      })
      .execute()
    await writeEntry(tx, { teamId, organiserId: by, deed: 'invitedMember', facts: { role } }, at)
    const email = newId()
    const addressSealed = seal(keys, `outbox/${email}`, address)
    const provider = providerOf(keys, addressKey)
    await enqueueEmail(
      tx,
      { id: email, kind: 'team-invitation', locale, subject: mailbox, addressSealed, provider, about: id },
      at,
    )
    return { outcome: 'invited', id }
  })
}

async function isInTeam(tx: Tx, teamId: string, mailbox: Buffer): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships')
    .innerJoin('organisers', 'organisers.id', 'memberships.organiser_id')
    .select('organisers.id')
    .where('team_id', '=', teamId)
    .where('address_mac', '=', mailbox)
    .executeTakeFirst()
  return row !== undefined
}
