import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { findUncovered } from '../editions/find-uncovered.ts'

export type BuiltBook = {
  pages: number
  /** In millimetres. */
  spine: number
  names: number
  /** Those of its people whose names no face could print as they are written, as far as they still stand. */
  uncovered: string[]
}

/** What the newest build of a campaign's book has come to, a proof as well as an edition; undefined before the first. */
export async function findBuiltBook(db: Db, campaignId: string): Promise<BuiltBook | undefined> {
  const built = await db
    .selectFrom('editions')
    .select(['facts', sql<number>`names`.as('names')])
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', 'book')
    .where('state', '=', 'ready')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!built) return undefined
  const { pages = 0, spine = 0 } = built.facts as { pages?: number; spine?: number }
  return { pages, spine, names: built.names, uncovered: await findUncovered(db, campaignId) }
}
