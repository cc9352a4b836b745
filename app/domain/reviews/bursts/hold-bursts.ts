import { sql } from 'kysely'
import { crowdFrom, findCrowds, type Crowd } from '#arrivals'
import { writeEntry } from '#audit'
import { limits } from '#limits'
import { hold } from '#signatures'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

// As in a review: so many names keep nobody who signs or leaves waiting for more than a tenth of a second.
const BATCH = 500

/**
 * Looks at where the last day's signatures came from and opens a burst for every crowd (TRUST A-06). The names of one that
 * is large enough are held: they count, and wait for a second look. What a reviewer has let through stays so for a week.
 * Safe to run twice at once and after a crash. Returns how many names it held.
 */
export async function holdBursts(db: Db, at: Instant = databaseTime): Promise<number> {
  let held = 0
  for (const crowd of await findCrowds(db, at)) {
    const burst = await db.transaction().execute((tx) => keepBurst(tx, crowd, at))
    if (!burst || !crowd.hold) continue
    for (;;) {
      const batch = await db.transaction().execute((tx) => holdSome(tx, burst, crowd, at))
      if (batch === undefined) break
      held += batch
    }
  }
  return held
}

async function keepBurst(tx: Tx, crowd: Crowd, at: Instant): Promise<string | undefined> {
  const { campaignId, kind, mark, span, alike, everybody } = crowd
  if (await isTrusted(tx, crowd, at)) return undefined
  const state = crowd.hold ? 'held' : 'noticed'
  const now = { span, alike, everybody, seen_at: at }
  const { id, isNew } = await tx
    .insertInto('bursts')
    .values({
      id: newId(),
      campaign_id: campaignId,
      kind,
      mark,
      state,
      began_at: at,
      name_sealed: sql<Buffer>`(select name_sealed from mail_providers where mac = ${mark})`,
      ...now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['campaign_id', 'kind', 'mark'])
        .where('state', 'in', ['noticed', 'held'])
        .doUpdateSet({
          ...now,
          state: sql<string>`case when bursts.state = 'held' then 'held' else ${state} end`,
        }),
    )
    .returning(['id', sql<boolean>`xmax = 0`.as('isNew')])
    .executeTakeFirstOrThrow()
  if (!isNew) return id
  // It may have waited for a reviewer who let the same crowd through at that moment.
  if (await isTrusted(tx, crowd, at)) {
    await tx.deleteFrom('bursts').where('id', '=', id).execute()
    return undefined
  }
  await noteBurst(tx, crowd, at)
  return id
}

/** Whether a reviewer has let through who came from there, within the week that counts anew from every one who comes. */
async function isTrusted(tx: Tx, { campaignId, kind, mark }: Crowd, at: Instant): Promise<boolean> {
  const trusted = await tx
    .updateTable('bursts')
    .set({ seen_at: at })
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', kind)
    .where('mark', '=', mark)
    .where('state', '=', 'let-through')
    .where('seen_at', '>', sql<Date>`${at} - make_interval(secs => ${limits.bursts.trustedSeconds})`)
    .returning('id')
    .executeTakeFirst()
  return trusted !== undefined
}

async function noteBurst(tx: Tx, { campaignId, kind, alike }: Crowd, at: Instant): Promise<void> {
  const { team_id: teamId } = await tx
    .selectFrom('campaigns')
    .select('team_id')
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  // A campaign without a team has nobody to read its log.
  if (!teamId) return
  await writeEntry(tx, { teamId, campaignId, deed: 'noticedBurst', facts: { count: alike, kind } }, at)
}

/** Undefined when there is none left to look at, or a reviewer has decided meanwhile. */
async function holdSome(tx: Tx, burstId: string, crowd: Crowd, at: Instant): Promise<number | undefined> {
  const open = await tx
    .selectFrom('bursts')
    .select('id')
    .where('id', '=', burstId)
    .where('state', '=', 'held')
    .forUpdate()
    .executeTakeFirst()
  if (!open) return undefined
  const { rows } = await sql<{ id: string }>`
    insert into burst_names (burst_id, signature_id)
    select ${burstId}, signature_id from (${crowdFrom(crowd, at)}) as crowd
     where not exists (select from burst_names as known
                        where known.burst_id = ${burstId} and known.signature_id = crowd.signature_id)
     limit ${BATCH}
    returning signature_id as id`.execute(tx)
  if (rows.length === 0) return undefined
  const held = await hold(tx, {
    campaignId: crowd.campaignId,
    ids: rows.map(({ id }) => id),
    because: 'BURST',
  })
  return held.length
}
