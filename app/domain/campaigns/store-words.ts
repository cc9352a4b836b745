import { sql } from 'kysely'
import { appendEvent, EventType, exactWords, hashStatement } from '#log'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

/**
 * Stores a campaign's words as its next statement version, and its hash in the log: the first opens the campaign's chain.
 * There is a second where a campaign was taken back before anybody signed. Returns the version's id.
 */
export async function storeWords(
  tx: Tx,
  campaignId: string,
  words: Record<string, { statement: string }>,
  at: Instant,
): Promise<string> {
  const texts = Object.fromEntries(
    Object.entries(words).map(([locale, { statement }]) => [locale, exactWords(statement)]),
  )
  const hash = hashStatement(texts)
  const versionId = newId()
  const { number } = await tx
    .insertInto('statement_versions')
    .values({
      id: versionId,
      campaign_id: campaignId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from statement_versions
        where campaign_id = ${campaignId})`,
      hash,
      published_at: at,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('statement_texts')
    .values(Object.entries(texts).map(([locale, text]) => ({ version_id: versionId, locale, text })))
    .execute()
  await appendEvent(
    tx,
    {
      campaignId,
      type: number === 1 ? EventType.open : EventType.text,
      commitment: hash,
      statementVersionId: versionId,
    },
    at,
  )
  return versionId
}
