import type { By } from '#audit'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { askForLook } from './looks/ask-for-look.ts'
import { whoLooks } from './looks/who-looks.ts'
import { countRecipients } from './sending/count-recipients.ts'
import { startSending, type StartOutcome } from './sending/start-sending.ts'

export type BeginOutcome =
  | StartOutcome
  /** TRUST I-08: somebody else looks at it first. They were told now, or before. */
  | { outcome: 'looked-at-first' }
  /** They have looked and sent it back: it is not sent. */
  | { outcome: 'sent-back' }

type Beginning = {
  id: string
  ourHost: string
  /** The MACs of the operators' mailboxes. */
  operators: Buffer[]
}

/**
 * Sends a published update to everybody who asked for news; or, while the team is new here and they are many, asks somebody
 * else to look at it first. Once they have said yes it starts by itself.
 */
export async function beginSending(
  db: Db,
  keys: Keys,
  by: By,
  { id, ourHost, operators }: Beginning,
  at: Instant = databaseTime,
): Promise<BeginOutcome> {
  return db.transaction().execute(async (tx) => {
    const look = await tx
      .selectFrom('update_looks')
      .select('state')
      .where('update_id', '=', id)
      .where('team_id', '=', by.teamId)
      .executeTakeFirst()
    if (look?.state === 'waiting') return { outcome: 'looked-at-first' }
    if (look?.state === 'sent-back') return { outcome: 'sent-back' }
    const { recipients } = await countRecipients(tx, by.campaignId)
    const looker = look ? null : await whoLooks(tx, { ...by, recipients, operators })
    if (looker === null) return startSending(tx, by, { id, ourHost }, at)
    return askForLook(tx, keys, by, { id, recipients, operators, looker }, at)
  })
}
