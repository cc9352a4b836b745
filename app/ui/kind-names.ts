import type { MessageId } from '#i18n/speak.ts'

const kindNames: Record<string, MessageId> = {
  statement: 'kind.statement',
  album: 'kind.album',
  book: 'kind.book',
}

/** What a kind of campaign is called; one without words of its own is a statement with a work. */
export const kindName = (kind: string): MessageId => kindNames[kind] ?? 'kind.statement'

type Labels = Record<'name' | 'occupation', MessageId>

const usual: Labels = { name: 'form.name', occupation: 'form.occupation' }
const kindLabels: Record<string, Labels> = {
  album: { name: 'album.form.name', occupation: 'album.form.role' },
}

/** What a kind of campaign calls the two lines that it prints of a person. */
export const kindLabel = (kind: string): Labels => kindLabels[kind] ?? usual
