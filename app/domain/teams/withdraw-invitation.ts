import { writeEntry } from '#audit'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { isOwner, lockTeam } from './lock-team.ts'
import { takeBack } from './take-back.ts'

export type WithdrawOutcome = { outcome: 'withdrawn' } | { outcome: 'not-an-owner' }

/** Takes an invitation back: its link opens nothing any more, and the address is forgotten. Twice changes nothing. */
export async function withdrawInvitation(
  db: Db,
  { teamId, by, invitationId }: { teamId: string; by: string; invitationId: string },
  at: Instant = databaseTime,
): Promise<WithdrawOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!isOwner(await lockTeam(tx, teamId), by)) return { outcome: 'not-an-owner' }
    const taken = await takeBack(tx, teamId, at)
      .where('id', '=', invitationId)
      .returning('role')
      .executeTakeFirst()
    if (!taken) return { outcome: 'withdrawn' }
    const facts = { role: taken.role }
    await writeEntry(tx, { teamId, organiserId: by, deed: 'withdrewInvitation', facts }, at)
    return { outcome: 'withdrawn' }
  })
}

/** Takes back what a removed owner has sent: an invitation to a second mailbox of theirs must not be a way back in. */
export async function withdrawTheirs(
  tx: Tx,
  teamId: string,
  organiserId: string,
  at: Instant,
): Promise<void> {
  await takeBack(tx, teamId, at).where('invited_by', '=', organiserId).execute()
}
