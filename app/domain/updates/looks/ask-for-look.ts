import { writeEntry, type By } from '#audit'
import type { Keys } from '#secrets'
import { tellOwners } from '#teams'
import type { Instant, Tx } from '#db/connection.ts'
import type { Looker } from './who-looks.ts'

type Wanted = { id: string; recipients: number; operators: Buffer[]; looker: Looker }
type AskOutcome = { outcome: 'looked-at-first' } | { outcome: 'not-on-the-page' }

/** Asks for an update to be looked at before it is sent, and tells by email whoever may. Asking twice asks once. */
export async function askForLook(
  tx: Tx,
  keys: Keys,
  by: By,
  { id, recipients, operators, looker }: Wanted,
  at: Instant,
): Promise<AskOutcome> {
  const { teamId, campaignId, organiserId } = by
  const onThePage = await tx
    .selectFrom('updates')
    .select('id')
    .where('id', '=', id)
    .where('campaign_id', '=', campaignId)
    .where('number', 'is not', null)
    .where('hidden_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!onThePage) return { outcome: 'not-on-the-page' }
  const asked = await tx
    .insertInto('update_looks')
    .values({
      update_id: id,
      team_id: teamId,
      state: 'waiting',
      recipients,
      asked_by: organiserId,
      asked_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('update_id')
    .executeTakeFirst()
  if (!asked) return { outcome: 'looked-at-first' }
  const facts = { count: recipients, update: id }
  const entryId = await writeEntry(tx, { ...by, deed: 'askedForLook', facts }, at)
  const lookers =
    looker === 'operator'
      ? await tx.selectFrom('organisers').select('id').where('address_mac', 'in', operators).execute()
      : []
  await tellOwners(tx, keys, { teamId, entryId, but: organiserId, also: lookers.map((one) => one.id) }, at)
  return { outcome: 'looked-at-first' }
}
