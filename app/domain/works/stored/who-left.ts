import { expressionBuilder, sql } from 'kysely'
import { shown } from '#signatures'
import type { DB } from '#db/types.ts'

type EditionRef = 'editions.id' | 'edition_files.edition_id'

// Everybody in an edition who is not on the public list any more, for whatever reason.
const left = (edition: EditionRef) => sql`
  from edition_names join signatures on signatures.id = edition_names.signature_id
 where edition_names.edition_id = ${sql.ref(edition)} and not ${shown(expressionBuilder<DB, 'signatures'>())}`

/** Whether somebody in an edition has left since, withdrawn, struck or hidden: then nobody gets its names any more. */
export const someoneLeft = (edition: EditionRef) => sql<boolean>`exists (select ${left(edition)})`

/**
 * Whether an edition was made with a recording that its person has taken back since: then nobody gets
 * any of its files but its picture.
 */
export const recordingLost = (edition: EditionRef) => sql<boolean>`exists (
  select from editions as made, jsonb_each_text(made.settings) as field
   where made.id = ${sql.ref(edition)} and made.kind = 'album'
     and field.key ~ '^tracks[.][0-9]+[.]recording$' and field.value <> ''
     and field.value not in (select id::text from recordings where recordings.campaign_id = made.campaign_id))`

/** How many. Who they are is nobody's business. */
export const howManyLeft = (edition: EditionRef) => sql<number>`(select count(*)::int ${left(edition)})`
