import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Heading } from './read-page.ts'

export type OpenBook = {
  editionId: string
  number: number
  settings: unknown
  /** All pages, blank ones too; the last page with names where its build does not say. */
  pages: number
  /** The pages its names stand on; undefined for a book without a name. */
  namesOn: { first: number; last: number } | undefined
  columns: number
  /** The letters and scripts that its names stand under; none in books of no alphabet. */
  headings: Heading[]
}

/** The newest edition of a campaign's book that everybody may read. */
export async function openBook(db: Db, campaignId: string): Promise<OpenBook | undefined> {
  const edition = await db
    .selectFrom('editions')
    .select(['id as editionId', 'settings', 'facts', sql<number>`number`.as('number')])
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', 'book')
    .where('state', '=', 'ready')
    .where('number', 'is not', null)
    .where('hidden_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!edition) return undefined
  const { facts, ...open } = edition
  const { first, last, columns } = await db
    .selectFrom('edition_names')
    .select([
      sql<number | null>`min(page)`.as('first'),
      sql<number | null>`max(page)`.as('last'),
      sql<number | null>`max(page_column)`.as('columns'),
    ])
    .where('edition_id', '=', open.editionId)
    .executeTakeFirstOrThrow()
  const { pages, headings = [] } = facts as { pages?: number; headings?: string[] }
  return {
    ...open,
    pages: Math.max(pages ?? 0, last ?? 0),
    namesOn: first === null || last === null ? undefined : { first, last },
    columns: columns ?? 1,
    headings: headings.map(headingOf),
  }
}

// As a build tells them: `37 B`.
function headingOf(told: string): Heading {
  const at = told.indexOf(' ')
  return { position: Number(told.slice(0, at)), text: told.slice(at + 1) }
}
