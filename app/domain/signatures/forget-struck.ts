import { sql } from 'kysely'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { emptied } from './emptied.ts'

const BATCH = 1_000

/** Empties struck signatures once their day to come back is over, a thousand at a time. */
export async function forgetStruck(db: Db, at: Instant = databaseTime): Promise<void> {
  for (;;) {
    const { numUpdatedRows } = await db
      .updateTable('signatures')
      .set(emptied)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('signatures as struck')
          .select('struck.id')
          .where('struck.restorable_until', '<=', at)
          .orderBy('struck.id')
          .limit(BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .executeTakeFirstOrThrow()
    if (numUpdatedRows < BATCH) return
  }
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
