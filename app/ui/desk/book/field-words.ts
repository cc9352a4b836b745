import type { BookField } from '#works'
import type { MessageId } from '#i18n/speak.ts'

/** What each field of a book is called. */
export const fieldNames = {
  title: 'theBook.title',
  authorLine: 'theBook.authorLine',
  frontMatter: 'theBook.frontMatter',
  statement: 'theBook.statement',
  backCover: 'theBook.backCover',
  imprint: 'theBook.imprint',
  isbn: 'theBook.isbn',
  trim: 'theBook.trim',
  width: 'theBook.width',
  height: 'theBook.height',
  paper: 'theBook.paper',
  columns: 'theBook.columns',
  typeSize: 'theBook.typeSize',
  blankLeaves: 'theBook.blankLeaves',
  bleed: 'theBook.bleed',
  cropMarks: 'theBook.cropMarks',
  order: 'theBook.order',
  seed: 'theBook.seed',
  occasion: 'theBook.occasion',
  occasionDate: 'theBook.occasionDate',
} as const satisfies Record<BookField, MessageId>

const sentences: Record<string, MessageId> = {
  empty: 'theBook.fault.empty',
  long: 'theBook.fault.long',
  unreadable: 'theBook.fault.unreadable',
  small: 'theBook.fault.small',
  large: 'theBook.fault.large',
}

/** What is to be changed in a field, as a sentence. */
export const faultWords = (field: string, code: string): MessageId =>
  field === 'isbn' && code === 'unreadable'
    ? 'theBook.fault.isbn'
    : (sentences[code] ?? 'theBook.fault.unreadable')
