import { appendEvent, EventType, exactWords, hashStatement } from '#log'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

/** Stores a campaign's first statement version, and opens its chain in the log with the hash of the words. Returns the version's id. */
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
