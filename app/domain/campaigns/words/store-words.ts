import { sql } from 'kysely'
import { appendEvent, EventType, exactWords, hashStatement } from '#log'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'

/** Statements by language. */
export type Statements = Record<string, { statement: string }>

/**
 * Stores the next version of a campaign's words under the next number, and its hash in the log: the first opens the
 * campaign's chain there, and each later one is an event of its own. Who has signed stays under the words they signed.
 * The campaign's row must be locked, so that two versions do not take one number.
 */
export async function storeWords(
  tx: Tx,
  campaignId: string,
  words: Statements,
  at: Instant,
): Promise<{ id: string; number: number }> {
  const texts = exactTexts(words)
  const hash = hashStatement(texts)
  const id = newId()
  const { number } = await tx
    .insertInto('statement_versions')
    .values({
      id,
      campaign_id: campaignId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from statement_versions where campaign_id = ${campaignId})`,
      hash,
      published_at: at,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('statement_texts')
    .values(Object.entries(texts).map(([locale, text]) => ({ version_id: id, locale, text })))
    .execute()
  const type = number === 1 ? EventType.open : EventType.text
  await appendEvent(tx, { campaignId, type, commitment: hash, statementVersionId: id }, at)
  return { id, number }
}

/** The exact words that are stored and hashed, by language. */
export function exactTexts(words: Statements): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([locale, { statement }]) => [locale, exactWords(statement)]),
  )
}
