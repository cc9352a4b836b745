import { sql } from 'kysely'
import { shown } from '#signatures'
import type { Db } from '#db/connection.ts'

/** The page that each of some signatures is printed on, in the newest book of its campaign that everybody may read. */
export async function pagesOf(db: Db, signatureIds: string[]): Promise<Map<string, number>> {
  if (signatureIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('edition_names')
    .innerJoin('signatures', 'signatures.id', 'edition_names.signature_id')
    .select(['signatures.id', sql<number>`page`.as('page')])
    .where('signatures.id', 'in', signatureIds)
    .where('page', 'is not', null)
    .where(shown)
    .where(
      sql<boolean>`edition_id = (select newest.id from editions as newest
        where newest.campaign_id = signatures.campaign_id and newest.kind = 'book' and newest.state = 'ready'
          and newest.number is not null and newest.hidden_at is null
        order by newest.number desc limit 1)`,
    )
    .execute()
  return new Map(rows.map(({ id, page }) => [id, page]))
}
