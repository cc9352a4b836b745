import type { Instant, Tx } from '#db/connection.ts'

/** Closes open invitations of a team, and forgets their addresses; the caller says which. */
export const takeBack = (tx: Tx, teamId: string, at: Instant) =>
  tx
    .updateTable('team_invitations')
    .set({ withdrawn_at: at, address_sealed: Buffer.alloc(0) })
    .where('team_id', '=', teamId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
