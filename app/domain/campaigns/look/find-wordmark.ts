import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** A wordmark's picture (WebP), or undefined where a campaign has none. */
export async function findWordmark(db: Db, campaignId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('wordmarks')
    .select('image')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row?.image
}

/** The size of a campaign's wordmark in pixels, and a short name for exactly this picture that may stand in an address. */
export async function measureWordmark(db: Db, campaignId: string) {
  const row = await db
    .selectFrom('wordmarks')
    .select(['width', 'height', sql<Buffer>`sha256(image)`.as('digest')])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  if (!row) return undefined
  const { digest, ...size } = row
  return { ...size, version: digest.toString('base64url').slice(0, 10) }
}
