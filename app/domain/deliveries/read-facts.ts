import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** A campaign's address and title, in the reader's language where there is one. */
export async function readTitle(db: Db, campaignId: string | null, locale: string) {
  return db
    .selectFrom('campaigns')
    .innerJoin('campaign_titles as titled', 'titled.campaign_id', 'campaigns.id')
    .select(['slug', 'title'])
    .where('campaigns.id', '=', campaignId)
    .orderBy(sql`titled.locale <> ${locale}`)
    .orderBy(sql`titled.locale <> campaigns.default_locale`)
    .limit(1)
    .executeTakeFirst()
}

/** What a signatory signed and chose; undefined once they have left. */
export async function readSigned(db: Db, signatureId: string | null, locale: string) {
  const row = await db
    .selectFrom('signatures')
    .innerJoin('statement_versions as version', 'version.id', 'signatures.statement_version_id')
    .innerJoin('statement_texts as worded', 'worded.version_id', 'version.id')
    .innerJoin('campaigns', 'campaigns.id', 'signatures.campaign_id')
    .select(['name', 'listing', 'updates', 'confirmed_at', 'hash', 'text'])
    .where('signatures.id', '=', signatureId)
    .where('signatures.state', '=', 'standing')
    .orderBy(sql`worded.locale <> ${locale}`)
    .orderBy(sql`worded.locale <> campaigns.default_locale`)
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { confirmed_at, hash, text, ...chosen } = row
  return { ...chosen, signedAt: confirmed_at!, hash: hash.toString('hex'), statement: text.trim() }
}
