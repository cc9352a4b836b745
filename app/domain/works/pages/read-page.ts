import { sql } from 'kysely'
import { shown } from '#signatures'
import type { Db } from '#db/connection.ts'

export type PrintedName = { id: string; name: string; page: number; column: number }

/**
 * The names on a page of an edition, in the order in which it prints them. Whoever has left since is not there, from that moment on;
 * whoever has corrected their name stands there as they spell it now.
 */
export const readPage = (db: Db, editionId: string, page: number): Promise<PrintedName[]> =>
  namesOf(db, editionId).where('page', '=', page).execute()

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
