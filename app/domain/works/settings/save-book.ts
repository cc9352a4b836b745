import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { saveWork } from '../save-work.ts'
import { bookFields, fieldsOf, settingsOf, type BookFields } from './book-fields.ts'
import { findBook, type BookForm } from './find-book.ts'

export type SaveBookOutcome =
  | ({ outcome: 'saved' } & BookForm)
  /** Somebody saved it since it was read: here is theirs, to compare and choose. */
  | { outcome: 'changed'; fields: BookFields; revision: number }
  | { outcome: 'no-book' }

type Save = {
  campaignId: string
  organiserId: string
  /** That of the form in which was typed. */
  revision: number
  /** All of the form, or only what has changed in it. */
  typed: Partial<Record<string, string>>
}

/** Saves what was typed into the form of a book, right or wrong. What it leaves out stays as it is. */
export async function saveBook(
  db: Db,
  { campaignId, organiserId, revision, typed }: Save,
  at: Instant = databaseTime,
): Promise<SaveBookOutcome> {
  const before = await findBook(db, campaignId)
  if (!before) return { outcome: 'no-book' }
  const own = bookFields.flatMap((field) => (typed[field] === undefined ? [] : [[field, typed[field]]]))
  const fields = { ...before.fields, ...Object.fromEntries(own) } as BookFields
  const saved = await saveWork(db, { campaignId, organiserId, revision, settings: settingsOf(fields) }, at)
  if (saved.outcome === 'changed')
    return { outcome: 'changed', fields: fieldsOf(saved.theirs.settings), revision: saved.theirs.revision }
  return { outcome: 'saved', ...(await findBook(db, campaignId))! }
}
