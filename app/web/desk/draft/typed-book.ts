import { bookFields } from '#works'
import { typedDraft } from './typed-draft.ts'

/** What the form of a book sends: its own fields, the revision it was written on, and which button was pressed. */
export function typedBook(fields: Record<string, unknown>) {
  const { typed, ...about } = typedDraft(fields)
  const own = bookFields.filter((field) => field in typed)
  return { typed: Object.fromEntries(own.map((field) => [field, typed[field]!])), ...about }
}
