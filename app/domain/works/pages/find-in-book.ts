import { sql } from 'kysely'
import { wordsSought, wordStarts } from '#names'
import type { Db } from '#db/connection.ts'
import { namesOf, type PrintedName } from './read-page.ts'

/** More hits than this help nobody to find themselves. */
export const MOST_HITS = 40
// People are found by their work too, which a book does not print: so many are read until enough names are among them.
const MOST_READ = 400

/**
 * The names in an edition with a word that begins with each of the words sought, whatever the case and accents, in the order of the
 * book. At most MOST_HITS, and whether there are more.
 */
export async function findInBook(
  db: Db,
  { campaignId, editionId, q }: { campaignId: string; editionId: string; q: string },
): Promise<{ hits: PrintedName[]; more: boolean }> {
  const sought = wordsSought(q)
  if (sought.length === 0) return { hits: [], more: false }
  let query = namesOf(db, editionId)
  for (const word of sought)
    query = query.where(
      sql<boolean>`signatures.id in (select signature_id from signatory_words where campaign_id = ${campaignId}
        and word >= ${word} and word < ${`${word}\u{10ffff}`})`,
    )
  const read = await query.limit(MOST_READ).execute()
  const hits = read.filter(({ name }) => {
    const own = wordStarts(name)
    return sought.every((word) => own.some((start) => start.startsWith(word)))
  })
  return { hits: hits.slice(0, MOST_HITS), more: hits.length > MOST_HITS }
}
