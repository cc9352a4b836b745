import { readWhy, writeEntry } from '#audit'
import type { Keys } from '#secrets'
import { tellOwners } from '#teams'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { startSending, type StartOutcome } from '../sending/start-sending.ts'
import { mayLook, type WhoAsks } from './may-look.ts'

export type AnswerOutcome =
  /** Yes. `started` says how the sending began, or what has come in between; its team may then send it themselves. */
  | { outcome: 'passed'; started: StartOutcome }
  | { outcome: 'sent-back' }
  /** Sending back wants a reason that its team can do something with, in at most 300 letters. */
  | { outcome: 'no-reason'; fault: 'E_EMPTY' | 'E_LONG' }
  /** There is none, it is not for this organiser, or somebody has answered. */
  | { outcome: 'not-waiting' }

type Answering = WhoAsks & { updateId: string; answer: 'pass' | 'send-back'; why: unknown; ourHost: string }

/**
 * Lets a new team's update out, and so begins to send it in the name of whoever asked; or sends it back with a reason.
 * Either way the team's owners are told by email.
 */
export async function answerLook(
  db: Db,
  keys: Keys,
  { updateId, answer, why: typed, ourHost, ...who }: Answering,
  at: Instant = databaseTime,
): Promise<AnswerOutcome> {
  return db.transaction().execute(async (tx) => {
    const look = await tx
      .selectFrom('update_looks')
      .innerJoin('updates as written', 'written.id', 'update_id')
      .select(['team_id as teamId', 'written.campaign_id as campaignId', 'asked_by as askedBy', 'recipients'])
      .where('update_id', '=', updateId)
      .where('state', '=', 'waiting')
      .where(mayLook(who))
      .forUpdate('update_looks')
      .executeTakeFirst()
    if (!look) return { outcome: 'not-waiting' }
    const { teamId, campaignId, askedBy, recipients } = look
    const reading = readWhy(typed)
    const why = reading.outcome === 'ok' ? reading.why : ''
    if (answer === 'send-back' && why === '')
      return { outcome: 'no-reason', fault: reading.outcome === 'ok' ? 'E_EMPTY' : reading.fault }
    const state = answer === 'pass' ? 'passed' : 'sent-back'
    const { organiserId } = who
    await tx
      .updateTable('update_looks')
      .set({ state, looked_by: organiserId, looked_at: at, why: answer === 'pass' ? '' : why })
      .where('update_id', '=', updateId)
      .execute()
    const entry = { teamId, campaignId, organiserId, facts: { count: recipients } }
    const deed = answer === 'pass' ? 'letUpdateOut' : 'sentUpdateBack'
    const entryId = await writeEntry(tx, { ...entry, deed, why: answer === 'pass' ? '' : why }, at)
    await tellOwners(tx, keys, { teamId, entryId, but: organiserId, also: askedBy ? [askedBy] : [] }, at)
    if (answer === 'send-back') return { outcome: 'sent-back' }
    const by = { teamId, campaignId, organiserId: askedBy ?? organiserId }
    return { outcome: 'passed', started: await startSending(tx, by, { id: updateId, ourHost }, at) }
  })
}
