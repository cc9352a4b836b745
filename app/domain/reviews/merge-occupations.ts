import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { foldForSearch, readLine } from '#names'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type MergeOutcome =
  | { outcome: 'merged'; spellings: number }
  | { outcome: 'refused'; fault: 'E_EMPTY' | 'E_FEW' | `E_${string}` }

const MOST_SPELLINGS = 200

/**
 * Takes several spellings of an occupation together under one name, in figures and filters; also for whoever signs later.
 * What people wrote beside their names stays. Spellings that were taken together before follow.
 */
export async function mergeOccupations(
  db: Db,
  { keys, label, campaignId, teamId, organiserId }: By & { keys: string[]; label: unknown },
  at: Instant = databaseTime,
): Promise<MergeOutcome> {
  const reading = readLine(label)
  if (reading.outcome === 'refused') return { outcome: 'refused', fault: reading.fault }
  const into = foldForSearch(reading.line)
  if (into === '') return { outcome: 'refused', fault: 'E_EMPTY' }
  const asked = [...new Set([...keys.filter(Boolean), into])].slice(0, MOST_SPELLINGS)
  if (asked.length < 2) return { outcome: 'refused', fault: 'E_FEW' }
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`occupations ${campaignId}`}, 0))`.execute(tx)
    const followers = await tx
      .selectFrom('merged_occupations')
      .select('occupation_key')
      .where('campaign_id', '=', campaignId)
      .where('into_key', 'in', asked)
      .execute()
    const all = [...new Set([...asked, ...followers.map(({ occupation_key }) => occupation_key)])]
    await tx
      .insertInto('merged_occupations')
      .values(
        all.map((occupation_key) => ({
          campaign_id: campaignId,
          occupation_key,
          into_key: into,
          label: reading.line,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['campaign_id', 'occupation_key'])
          .doUpdateSet({ into_key: into, label: reading.line }),
      )
      .execute()
    const facts = { count: all.length, occupation: reading.line }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'mergedOccupations', facts }, at)
    return { outcome: 'merged', spellings: all.length }
  })
}

/** Lets the spellings of a merged occupation be told apart again. False when they were. */
export async function partOccupations(
  db: Db,
  { into, campaignId, teamId, organiserId }: By & { into: string },
  at: Instant = databaseTime,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const parted = await tx
      .deleteFrom('merged_occupations')
      .where('campaign_id', '=', campaignId)
      .where('into_key', '=', into)
      .returning('label')
      .execute()
    if (parted.length === 0) return false
    const facts = { occupation: parted[0]!.label }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'partedOccupations', facts }, at)
    return true
  })
}

export type Spellings = {
  merged: { into: string; label: string; spellings: string[] }[]
  apart: { key: string; label: string; standing: number }[]
}

const MOST_SHOWN = 150

/** What is taken together in a campaign, and the commonest spellings that are not. */
export async function listSpellings(db: Db, campaignId: string): Promise<Spellings> {
  const merged = await sql<Spellings['merged'][number]>`
    select into_key as into, max(merged.label) as label, array_agg(coalesce(counted.label, occupation_key) order by occupation_key) as spellings
      from merged_occupations as merged
      left join occupation_counts as counted using (campaign_id, occupation_key)
     where campaign_id = ${campaignId}
     group by into_key order by 2`.execute(db)
  const apart = await sql<Spellings['apart'][number]>`
    select occupation_key as key, label, standing from occupation_counts as counted
     where campaign_id = ${campaignId} and standing > 0 and occupation_key <> ''
       and not exists (select from merged_occupations as merged
             where merged.campaign_id = counted.campaign_id and merged.occupation_key = counted.occupation_key)
     order by standing desc, occupation_key limit ${MOST_SHOWN}`.execute(db)
  return { merged: merged.rows, apart: apart.rows.toSorted((one, other) => one.key.localeCompare(other.key)) }
}
