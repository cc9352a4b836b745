import { sql } from 'kysely'
import { shown } from '#signatures'
import type { Db } from '#db/connection.ts'

export type PrintedName = { id: string; name: string; page: number; column: number }

/** A letter or the name of a script over the name at a position of the book, counted from one. */
export type Heading = { position: number; text: string }

/** A name on a page, with the heading that stands over it. */
export type NameOnPage = PrintedName & { heading?: string }

/**
 * The names on a page of an edition, in the order in which it prints them, under its headings. Whoever has left since is not there, from
 * that moment on, and a heading then stands over the next one; whoever has corrected their name stands there as they spell it now.
 */
export async function readPage(
  db: Db,
  editionId: string,
  page: number,
  headings: Heading[] = [],
): Promise<NameOnPage[]> {
  const rows = await namesOf(db, editionId)
    .select(['position'])
    .select(
      sql<number>`(select min(position) from edition_names as printed
        where printed.edition_id = ${editionId} and printed.page = ${page})`.as('opens'),
    )
    .where('page', '=', page)
    .execute()
  let from = rows[0]?.opens ?? 0
  return rows.map(({ position, opens: _, ...name }) => {
    const over = headings.findLast((heading) => heading.position >= from && heading.position <= position)
    from = position + 1
    return over ? { ...name, heading: over.text } : name
  })
}

/** Names of an edition that are still shown, in its order. */
export const namesOf = (db: Db, editionId: string) =>
  db
    .selectFrom('edition_names')
    .innerJoin('signatures', 'signatures.id', 'edition_names.signature_id')
    .select(['signatures.id', 'signatures.name'])
    .select([sql<number>`page`.as('page'), sql<number>`page_column`.as('column')])
    .where('edition_id', '=', editionId)
    .where('page', 'is not', null)
    .where(shown)
    .orderBy('position')
