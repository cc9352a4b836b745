import type { Db } from '#db/connection.ts'
import { shown } from '#signatures'

/**
 * Who in the newest build of a campaign's work, a proof as well as an edition, has a name with a sign that no face could print as it is
 * written; those of them who still stand, as they are spelt now, in the order of the build. A build tells them by their places
 * (`facts.uncovered`, counted from one), so that no name is kept of whoever leaves.
 */
export async function findUncovered(db: Db, campaignId: string): Promise<string[]> {
  const built = await db
    .selectFrom('editions')
    .select(['id', 'facts'])
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'ready')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { uncovered = [] } = (built?.facts ?? {}) as { uncovered?: string[] }
  if (!built || uncovered.length === 0) return []
  const rows = await db
    .selectFrom('edition_names')
    .innerJoin('signatures', 'signatures.id', 'edition_names.signature_id')
    .select('signatures.name')
    .where('edition_id', '=', built.id)
    .where('position', 'in', uncovered.map(Number))
    .where(shown)
    .orderBy('position')
    .execute()
  return rows.map(({ name }) => name)
}
