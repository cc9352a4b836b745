import { sql, type RawBuilder } from 'kysely'
import { occupationKeys } from '#counts'
import type { Db } from '#db/connection.ts'
import { publicAnswers } from '#questions'
import { type ListedSignatory } from './front-signatories.ts'
import { showing, standsUnder } from './shown.ts'

export type WordSearch = {
  campaignId: string
  words: string[]
  country?: string
  occupation?: string
  version?: number
  after?: string
  most: number
}

// Enough for any name anyone types; each further word costs a look-up for every candidate.
const MOST_WORDS = 6

// Looking a word up for one person costs 4 µs, reading a row of its range 0.3 µs.
const FEW_CANDIDATES = 2_000
const FEW_TO_READ = 30_000

/**
 * Signatories with a word beginning with each of the given (folded) words, alphabetically by what the longest of them
 * matched. Somebody who matches twice is shown at the first place only. Walks along the longest word's range of the
 * index for as long as the page needs. The other words are looked up for each candidate or, where that could be many
 * look-ups for few finds, read once into a set. The planner is left no choice in this: it cannot know which words go
 * together, and its wrong guesses take seconds.
 */
export async function searchWords(db: Db, search: WordSearch): Promise<ListedSignatory[]> {
  const { campaignId, country, occupation, version, after, most } = search
  const [longest, ...others] = apart(search.words).slice(0, MOST_WORDS) as [string, ...string[]]
  const read = await worthReading(db, campaignId, longest, others)
  const conditions = [sql<boolean>`found.campaign_id = ${campaignId}`, begins('found.word', longest)]
  if (country) conditions.push(sql`found.country = ${country}`)
  if (occupation) conditions.push(sql`found.occupation_key in (${occupationKeys(campaignId, occupation)})`)
  if (after) {
    conditions.push(sql`(found.word, found.signature_id) > (
      select coalesce(min(last.word), ''), ${after}::uuid from signatory_words as last
       where last.campaign_id = ${campaignId} and last.signature_id = ${after} and ${begins('last.word', longest)})`)
  }
  for (const word of others) {
    // “is true” and “offset 0” keep PostgreSQL from making joins of these; the limit, which is never reached, tells it
    // that the set fits into memory.
    const condition = read.includes(word)
      ? sql<boolean>`(found.signature_id in (select signature_id from signatory_words
          where campaign_id = ${campaignId} and ${begins('word', word)} limit ${2 * FEW_TO_READ})) is true`
      : sql<boolean>`exists (select from signatory_words as also
          where also.signature_id = found.signature_id and ${begins('also.word', word)} offset 0)`
    conditions.push(condition)
  }
  if (version !== undefined) {
    conditions.push(sql`exists (select from signatures as signed
      where signed.id = found.signature_id and ${standsUnder('signed', campaignId, version)} offset 0)`)
  }
  // Whether the display rests is asked once. Where it does not, as mostly, nobody is looked up for that.
  conditions.push(sql`((select display_paused_at from campaigns where id = ${campaignId}) is null
    or exists (select from signatures as newcomer
         where newcomer.id = found.signature_id and ${showing('newcomer', campaignId)} offset 0))`)
  const { rows } = await sql<ListedSignatory>`
    select person.id, person.name, person.occupation, person.affiliation, person.country,
           worded.number as version, ${publicAnswers('person', campaignId)} as answers
      from (select found.word, found.signature_id
              from signatory_words as found
             where ${sql.join(conditions, sql` and `)}
               and not exists (select from signatory_words as earlier
                    where earlier.signature_id = found.signature_id
                      and earlier.word >= ${longest} and earlier.word < found.word offset 0)
             order by found.word, found.signature_id
             limit ${most}) as matched
      join signatures as person on person.id = matched.signature_id
      join statement_versions as worded on worded.id = person.statement_version_id
     order by matched.word, matched.signature_id`.execute(db)
  return rows
}

/** Each word once, the longest first; one that begins another asks for nothing more. */
function apart(words: string[]): string[] {
  const longestFirst = [...new Set(words)].toSorted((one, other) => other.length - one.length)
  return longestFirst.filter(
    (word, place) => !longestFirst.slice(0, place).some((longer) => longer.startsWith(word)),
  )
}

async function worthReading(
  db: Db,
  campaignId: string,
  longest: string,
  others: string[],
): Promise<string[]> {
  if (others.length === 0) return []
  const atMost = (word: string, rows: number) => sql`(select count(*) <= ${rows} from (
    select from signatory_words where campaign_id = ${campaignId} and ${begins('word', word)} limit ${rows + 1}) as counted)`
  const few = others.map((word) => atMost(word, FEW_TO_READ))
  const { rows } = await sql<{ few: boolean[] | null }>`
    select case when not ${atMost(longest, FEW_CANDIDATES)} then array[${sql.join(few)}] end as few`.execute(
    db,
  )
  return others.filter((_, place) => rows[0]!.few?.[place])
}

function begins(column: string, word: string): RawBuilder<boolean> {
  return sql`${sql.ref(column)} >= ${word} and ${sql.ref(column)} < ${`${word}\u{10ffff}`}`
}
