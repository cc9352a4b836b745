import { json, type ActionFunctionArgs } from '@remix-run/node'
import { readDraft, saveDraft } from '#updates'
import { noStore } from '#web/answers/answers.ts'
import { beginUpdate } from '#web/desk/begin/begin-news.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { readNumber } from '#web/forms/read-number.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Saves a draft while it is being written, for the page's script: the number of the saving and a sentence. 409 when
 * somebody else has saved in between; then the form itself shows what, as soon as it is sent.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, by, locale, update } = await beginUpdate(args, 'write updates')
  const say = sayIn(locale)
  const fields = await readFields(args.request)
  const reading = readDraft(fields)
  const tell = (status: number, sentence: string, draftNumber?: number) =>
    json({ draftNumber, sentence }, { status, headers: noStore })
  if (reading.outcome === 'refused') return tell(422, say('updates.fault.bodyLong'))
  const draftNumber = readNumber(fields.draftNumber)
  const saved = await saveDraft(db, by, { id: update.id, draftNumber, draft: reading.draft })
  switch (saved.outcome) {
    case 'saved':
      return tell(200, say('updates.saved', { at: saved.savedAt }), saved.draftNumber)
    case 'changed-meanwhile':
      return tell(409, say('updates.keptApart'))
    case 'no-such-draft':
      return tell(409, say('updates.fixed'))
  }
}
