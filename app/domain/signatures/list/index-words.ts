import { sql } from 'kysely'
import { wordStarts } from '#names'
import type { Tx } from '#db/connection.ts'
import { shown } from './shown.ts'

/**
 * Makes signatures findable by the beginning of any word they show, or no longer findable when they show none: hidden,
 * held and removed ones have no words. Run after every change to what is shown, in the same transaction.
 */
export async function indexWords(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const each = sql<string>`any(${ids}::uuid[])`
  await tx.deleteFrom('signatory_words').where('signature_id', '=', each).execute()
  const people = await tx
    .selectFrom('signatures')
    .select(['id', 'campaign_id', 'name', 'occupation', 'occupation_key', 'affiliation', 'country'])
    .where('id', '=', each)
    .where(shown)
    .execute()
  const words = people.flatMap((person) => wordsOf(person).map((word) => ({ person, word })))
  if (words.length === 0) return
  const column = (key: 'id' | 'campaign_id' | 'country' | 'occupation_key') =>
    words.map(({ person }) => person[key])
  await sql`
    insert into signatory_words (signature_id, campaign_id, word, country, occupation_key)
    select * from unnest(${column('id')}::uuid[], ${column('campaign_id')}::uuid[],
                         ${words.map(({ word }) => word)}::text[], ${column('country')}::text[],
                         ${column('occupation_key')}::text[])`.execute(tx)
}

/** The word starts somebody can be found by, each once. */
function wordsOf(shown: { name: string; occupation: string; affiliation: string }): string[] {
  return [...new Set([shown.name, shown.occupation, shown.affiliation].flatMap((text) => wordStarts(text)))]
}
