import { sql } from 'kysely'
import { appendEvent, EventType, exactWords, hashStatement } from '#log'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import type { Campaign } from './find-campaign.ts'

export type NewCampaign = Pick<Campaign, 'slug' | 'kind' | 'organiser' | 'accent' | 'goal' | 'fields'> & {
  defaultLocale: string
  opensAt: Instant
  closesAt: Instant | null
  /** Whose campaign it is; absent for one that nobody runs at the desk. */
  teamId?: string
  /** By language; a campaign has at least its default one. */
  words: Record<string, { title: string; context: string; statement: string }>
}

export type PublishOutcome =
  { outcome: 'published'; campaignId: string; versionId: string } | { outcome: 'slug-taken' }

/**
 * Puts a campaign before the public with its first statement version, and opens its chain in the log with the hash of
 * the words. An address that ever served a campaign never serves another.
 */
export async function publish(
  db: Db,
  campaign: NewCampaign,
  at: Instant = databaseTime,
): Promise<PublishOutcome> {
  return db.transaction().execute(async (tx) => {
    const campaignId = newId()
    const { words, defaultLocale, opensAt, closesAt, fields, teamId, ...rest } = campaign
    const inserted = await tx
      .insertInto('campaigns')
      .values({
        id: campaignId,
        ...rest,
        state: 'open',
        fields: JSON.stringify(fields),
        team_id: teamId ?? null,
        default_locale: defaultLocale,
        opens_at: opensAt,
        closes_at: closesAt,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return { outcome: 'slug-taken' }

    await tx
      .insertInto('campaign_titles')
      .values(
        Object.entries(words).map(([locale, { title, context }]) => ({
          campaign_id: campaignId,
          locale,
          title,
          context,
        })),
      )
      .execute()
    const versionId = await storeWords(tx, campaignId, words, sql<Date>`least(${opensAt}, ${at})`)
    return { outcome: 'published', campaignId, versionId }
  })
}

async function storeWords(
  tx: Tx,
  campaignId: string,
  words: NewCampaign['words'],
  at: Instant,
): Promise<string> {
  const texts = Object.fromEntries(
    Object.entries(words).map(([locale, { statement }]) => [locale, exactWords(statement)]),
  )
  const hash = hashStatement(texts)
  const versionId = newId()
  await tx
    .insertInto('statement_versions')
    .values({ id: versionId, campaign_id: campaignId, number: 1, hash, published_at: at })
    .execute()
  await tx
    .insertInto('statement_texts')
    .values(Object.entries(texts).map(([locale, text]) => ({ version_id: versionId, locale, text })))
    .execute()
  await appendEvent(
    tx,
    { campaignId, type: EventType.open, commitment: hash, statementVersionId: versionId },
    at,
  )
  return versionId
}
