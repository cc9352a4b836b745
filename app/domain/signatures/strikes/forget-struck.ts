import { sql } from 'kysely'
import { askedOnce, databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { fewAtATime } from '#db/few-at-a-time.ts'
import { emptied } from './emptied.ts'

/** Empties struck signatures once their day to come back is over. */
export async function forgetStruck(db: Db, at: Instant = databaseTime): Promise<void> {
  await fewAtATime(async (most) => {
    const struck = db
      .selectFrom('signatures as struck')
      .select('struck.id')
      .where('struck.restorable_until', '<=', askedOnce(at))
      .orderBy('struck.restorable_until')
      .limit(most)
      .forUpdate()
      .skipLocked()
    const { numUpdatedRows } = await db
      .updateTable('signatures')
      .set(emptied)
      .where('id', '=', sql<string>`any(array(${struck}))`)
      .executeTakeFirstOrThrow()
    return numUpdatedRows
  })
}

/** Empties the struck signatures of a mailbox that is forgotten altogether, by its fingerprint in each campaign. */
export async function forgetStruckOf(tx: Tx, campaignIds: string[], macs: Buffer[]): Promise<void> {
  await tx
    .updateTable('signatures')
    .set(emptied)
    .where('state', '=', 'removed')
    .where(
      sql<boolean>`(campaign_id, address_mac) in (select * from unnest(${campaignIds}::uuid[], ${macs}::bytea[]))`,
    )
    .execute()
}
