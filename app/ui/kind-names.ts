import type { MessageId } from '#i18n/speak.ts'

/** What each kind of campaign is called. */
export const kindNames = {
  statement: 'kind.statement',
  album: 'kind.album',
  book: 'kind.book',
} as const satisfies Record<string, MessageId>
