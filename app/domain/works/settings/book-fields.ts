import { storableLines } from '#names'
import { BookSettings } from '../book/settings.ts'

/** What the form of a book holds, in its order. The last two are not printed: they are the day it is made for. */
export const bookFields = [
  'title',
  'authorLine',
  'frontMatter',
  'statement',
  'backCover',
  'imprint',
  'isbn',
  'trim',
  'width',
  'height',
  'paper',
  'columns',
  'typeSize',
  'blankLeaves',
  'bleed',
  'cropMarks',
  'order',
  'seed',
  'occasion',
  'occasionDate',
] as const

export type BookField = (typeof bookFields)[number]
export type BookFields = Record<BookField, string>

const isBox = (field: BookField) => field === 'bleed' || field === 'cropMarks'

/** The settings that a form holds. A box that is ticked sends `on`. */
export function settingsOf(fields: BookFields): Record<string, string | boolean> {
  return Object.fromEntries(
    bookFields.map((field) => [field, isBox(field) ? fields[field] === 'on' : storableLines(fields[field])]),
  )
}

/** The form of some settings; what they leave out has its usual value. */
export function fieldsOf(settings: unknown): BookFields {
  const usual: Record<string, unknown> = BookSettings.parse({ title: '-' })
  const kept = { ...usual, title: '', ...(settings as Record<string, unknown> | null) }
  const typed = bookFields.map((field) => [field, textOf((kept as Record<string, unknown>)[field])])
  return Object.fromEntries(typed) as BookFields
}

const textOf = (value: unknown) => {
  if (typeof value === 'boolean') return value ? 'on' : ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
