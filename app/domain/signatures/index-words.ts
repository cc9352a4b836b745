import { sql } from 'kysely'
import { wordStarts } from '#names'
import type { Tx } from '#db/connection.ts'

/**
 * Makes a signature findable by the beginning of any word it shows, or no longer findable when it shows none: hidden,
 * held and removed ones have no words. Run after every change to what is shown, in the same transaction.
 */
export async function indexWords(tx: Tx, signatureId: string): Promise<void> {
  await tx.deleteFrom('signatory_words').where('signature_id', '=', signatureId).execute()
  const shown = await tx
    .selectFrom('signatures')
    .select(['campaign_id', 'name', 'occupation', 'occupation_key', 'affiliation', 'country'])
    .where('id', '=', signatureId)
    .where('state', '=', 'standing')
    .where('listing', '=', 'public')
    .where('held_because', 'is', null)
    .executeTakeFirst()
  if (!shown) return
  const words = wordsOf(shown)
  if (words.length === 0) return
  await sql`
    insert into signatory_words (signature_id, campaign_id, word, country, occupation_key)
    select ${signatureId}, ${shown.campaign_id}, word, ${shown.country}, ${shown.occupation_key}
      from unnest(${words}::text[]) as word`.execute(tx)
}

/** The word starts somebody can be found by, each once. */
export function wordsOf(shown: { name: string; occupation: string; affiliation: string }): string[] {
  return [...new Set([shown.name, shown.occupation, shown.affiliation].flatMap((text) => wordStarts(text)))]
}
