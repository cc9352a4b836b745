import { findDraft, localesOf } from '#drafts'
import type { Db } from '#db/connection.ts'
import { readWork } from '../save-work.ts'
import { fieldsOf, type BookFields } from './book-fields.ts'

export type BookForm = { fields: BookFields; revision: number; savedAt: Date | null; timeZone: string }

/** The form of a campaign's book as its team has it just now; before anybody has begun, with the campaign's own title and words. Undefined for another kind of campaign. */
export async function findBook(db: Db, campaignId: string): Promise<BookForm | undefined> {
  const work = await readWork(db, campaignId)
  if (work?.kind !== 'book') return undefined
  const { settings, revision, timeZone } = work
  if (revision === 0)
    return { fields: fieldsOf(await ownWords(db, campaignId)), revision, savedAt: null, timeZone }
  const { saved_at: savedAt } = await db
    .selectFrom('works')
    .select('saved_at')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return { fields: fieldsOf(settings), revision, savedAt, timeZone }
}

async function ownWords(db: Db, campaignId: string): Promise<{ title: string; statement: string }> {
  const draft = await findDraft(db, campaignId)
  if (draft) {
    const [language] = localesOf(draft.fields)
    const { [`title.${language}`]: title = '', [`statement.${language}`]: statement = '' } = draft.fields
    return { title, statement }
  }
  const published = await db
    .selectFrom('campaigns')
    .innerJoin('campaign_titles as titled', (join) =>
      join.onRef('titled.campaign_id', '=', 'campaigns.id').onRef('titled.locale', '=', 'default_locale'),
    )
    .innerJoin('statement_versions as version', 'version.campaign_id', 'campaigns.id')
    .innerJoin('statement_texts as words', (join) =>
      join.onRef('words.version_id', '=', 'version.id').onRef('words.locale', '=', 'default_locale'),
    )
    .select(['titled.title', 'words.text as statement'])
    .where('campaigns.id', '=', campaignId)
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return published ?? { title: '', statement: '' }
}
