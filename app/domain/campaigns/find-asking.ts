import { sql } from 'kysely'
import { openQuestions, saidIn, type Question } from '#questions'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Campaign } from './find-campaign.ts'
import { phaseAt, seenBy } from './in-words.ts'

/** What a campaign asks of whoever signs it. */
export type Asking = Pick<Campaign, 'id' | 'fields' | 'questions'>

/**
 * Reads what several campaigns ask on their forms, by their addresses: for each what it asks, or undefined where there is
 * none that anyone may see.
 */
export async function findAsking(
  db: Db,
  slugs: string[],
  at: Instant = databaseTime,
): Promise<(Asking | undefined)[]> {
  const rows = await db
    .selectFrom('campaigns')
    .select(['id', 'slug', 'fields', 'default_locale as own', phaseAt(at).as('phase')])
    .select(openQuestions('campaigns').as('asked'))
    .where('slug', '=', sql<string>`any(${[...new Set(slugs)]}::text[])`)
    .execute()
  const shown = rows.filter(({ phase }) => seenBy(phase) === 'shown')
  const found = new Map(
    shown.map(({ id, slug, fields, asked, own }) => {
      const questions = asked.map((question): Question => saidIn(question, own, own))
      return [slug, { id, fields, questions }]
    }),
  )
  return slugs.map((slug) => found.get(slug))
}
