import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { wordOnce } from '#db/word-once.ts'

export type VersionCount = {
  number: number
  hash: Buffer
  publishedAt: Date
  /** Who stands under these very words, as of the newest placed event. The versions of a campaign add up to its count. */
  standing: number
}

/** A version with the exact words by language. */
export type Version = VersionCount & { texts: Record<string, string> }

const versions = (db: Db, campaignId: string) =>
  db
    .selectFrom('statement_versions as version')
    .leftJoin('version_counts as counted', 'counted.version_id', 'version.id')
    .select([
      'number',
      'hash',
      'published_at as publishedAt',
      sql<number>`coalesce(standing, 0)`.as('standing'),
    ])
    .where('version.campaign_id', '=', campaignId)
    .orderBy('number')

/** How many stand under each version of a campaign's words, the first one first. */
export const countVersions = wordOnce((db, campaignId: string) => versions(db, campaignId))

const withWords = (db: Db, campaignId: string) =>
  versions(db, campaignId).select(
    sql<
      Version['texts']
    >`(select json_object_agg(locale, text) from statement_texts where version_id = version.id)`.as('texts'),
  )

/** The same with the words themselves, the newest first: `most` of them, from before a number on. */
export const listVersions = (
  db: Db,
  campaignId: string,
  { before, most }: { before?: number; most: number },
): Promise<Version[]> =>
  withWords(db, campaignId)
    .clearOrderBy()
    .$if(before !== undefined, (query) => query.where('number', '<', before!))
    .orderBy('number', 'desc')
    .limit(most)
    .execute()

/** One version of a campaign's words, or undefined where there is none of that number. */
export const findVersion = (db: Db, campaignId: string, number: number): Promise<Version | undefined> =>
  withWords(db, campaignId).where('number', '=', number).executeTakeFirst()
