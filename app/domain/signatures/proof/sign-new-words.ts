import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { findMine } from '../mailbox/find-mine.ts'
import { goOver } from './go-over.ts'

export type NewWordsOutcome =
  /** It stands under the newest words: now, or since an earlier press. */
  | { outcome: 'signed' }
  /** They have changed again since the page was shown: nobody signs what they have not seen. */
  | { outcome: 'words-changed' }
  | { outcome: 'campaign-not-open' }
  | { outcome: 'not-yours' }

export type NewWords = {
  id: string
  address: string
  addressKey: string
  /** The number of the version that was on the page. */
  version: number
  locale: string
}

/**
 * Signs the newest words with a signature that stands under older ones, as the visitor of its mailbox, by one press: shown
 * as it was, counted once as it was. Only while the campaign takes names.
 */
export async function signNewWords(
  db: Db,
  keys: Keys,
  { id, address, addressKey, version, locale }: NewWords,
  at: Instant = databaseTime,
): Promise<NewWordsOutcome> {
  return db.transaction().execute(async (tx) => {
    const mine = await findMine(tx, keys, { id, addressKey }, at)
    if (mine?.state !== 'standing') return { outcome: 'not-yours' }
    if (!mine.isOpen) return { outcome: 'campaign-not-open' }
    const newest = await tx
      .selectFrom('statement_versions')
      .select(['id', 'number', 'hash'])
      .where('campaign_id', '=', mine.campaignId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    if (newest.id === mine.versionId) return { outcome: 'signed' }
    if (newest.number !== version) return { outcome: 'words-changed' }
    const { name, occupation, affiliation, country, listing, answers, updates } = mine
    const heldBecause = mine.held_because
    const showing = { name, occupation, affiliation, country, listing, answers, heldBecause }
    await goOver(tx, keys, { mine, showing, version: newest, updates, locale, address, addressKey }, at)
    return { outcome: 'signed' }
  })
}
