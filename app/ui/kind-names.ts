import type { MessageId } from '#i18n/speak.ts'

/** What each kind of campaign is called. */
export const kindNames = {
  statement: 'kind.statement',
  album: 'kind.album',
  book: 'kind.book',
} as const satisfies Record<string, MessageId>

/** What each kind of campaign calls the two lines that it prints of a person. */
export const kindLabels = {
  statement: { name: 'form.name', occupation: 'form.occupation' },
  album: { name: 'album.form.name', occupation: 'album.form.role' },
  book: { name: 'form.name', occupation: 'form.occupation' },
} as const satisfies Record<keyof typeof kindNames, Record<'name' | 'occupation', MessageId>>
