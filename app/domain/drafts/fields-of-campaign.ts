import { phaseAt, type Phase } from '#campaigns'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Fields } from './fields.ts'
import { readAsTyped } from './read-as-typed.ts'

/**
 * A published campaign as its makers would have typed it, field by field, to be changed in the same form in which it was
 * made; and its phase. Once it is open, when it opened is no field any more; the questions of its own are added and ended
 * in a room of theirs. Undefined where there is no such campaign.
 */
export async function fieldsOfCampaign(
  db: Db,
  campaignId: string,
  at: Instant = databaseTime,
): Promise<{ fields: Fields; phase: Phase } | undefined> {
  const campaign = await db
    .selectFrom('campaigns')
    .select(phaseAt(at).as('phase'))
    .where('id', '=', campaignId)
    .where('state', 'not in', ['draft', 'discarded'])
    .executeTakeFirst()
  if (!campaign) return undefined
  const { phase } = campaign
  const typed = Object.entries(await readAsTyped(db, campaignId))
    .filter(([field]) => !field.startsWith('own.') && (phase === 'scheduled' || !field.startsWith('opens.')))
    .map(([field, text]) => [field, field.startsWith('statement.') ? text.trim() : text] as const)
  return { fields: Object.fromEntries(typed), phase }
}
