import type { BookField } from '#works'
import type { MessageId } from '#i18n/speak.ts'

/** What each field of a book is called. */
export const fieldNames = {
  title: 'book.title',
  authorLine: 'book.authorLine',
  frontMatter: 'book.frontMatter',
  statement: 'book.statement',
  backCover: 'book.backCover',
  imprint: 'book.imprint',
  isbn: 'book.isbn',
  trim: 'book.trim',
  width: 'book.width',
  height: 'book.height',
  paper: 'book.paper',
  columns: 'book.columns',
  typeSize: 'book.typeSize',
  blankLeaves: 'book.blankLeaves',
  bleed: 'book.bleed',
  cropMarks: 'book.cropMarks',
  order: 'book.order',
  seed: 'book.seed',
  occasion: 'book.occasion',
  occasionDate: 'book.occasionDate',
} as const satisfies Record<BookField, MessageId>

const sentences: Record<string, MessageId> = {
  empty: 'book.fault.empty',
  long: 'book.fault.long',
  unreadable: 'book.fault.unreadable',
  small: 'book.fault.small',
  large: 'book.fault.large',
}

/** What is to be changed in a field, as a sentence. */
export const faultWords = (field: string, code: string): MessageId =>
  field === 'isbn' && code === 'unreadable' ? 'book.fault.isbn' : (sentences[code] ?? 'book.fault.unreadable')
