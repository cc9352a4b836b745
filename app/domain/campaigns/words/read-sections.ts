import type { Db } from '#db/connection.ts'
import { wordOnce } from '#db/word-once.ts'

/** What a campaign says beside its statement. An empty text is a section that is not there. */
export type Sections = {
  addressees: string
  /** Markdown, as is every answer. */
  why: string
  press: string
  questions: { question: string; answer: string }[]
}

const sectionsIn = wordOnce((db, campaignId: string, locale: string) =>
  db
    .selectFrom('campaign_sections')
    .select(['addressees', 'why', 'press', 'questions'])
    .where('campaign_id', '=', campaignId)
    .where('locale', '=', locale),
)

/** The sections of a published campaign in one language, or undefined where it has none. */
export async function readSections(
  db: Db,
  campaignId: string,
  locale: string,
): Promise<Sections | undefined> {
  const [sections] = await sectionsIn(db, campaignId, locale)
  return sections
}
