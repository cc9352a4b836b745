import { openQuestions, saidIn, type Question } from '#questions'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { wordOnce } from '#db/word-once.ts'
import { campaignsInWords, localesOf, type Phase } from './in-words.ts'

export type Asked = 'hidden' | 'optional' | 'required'

export type Campaign = {
  id: string
  slug: string
  kind: 'statement' | 'album' | 'book'
  phase: Phase
  organiser: string
  accent: string
  goal: number | null
  fields: Record<'occupation' | 'affiliation' | 'country', Asked>
  /** What it asks beside these fields, in the language of its words. */
  questions: Question[]
  opensAt: Date
  closesAt: Date | null
  /** Since when new names are collected and counted but not shown; null while nothing rests. */
  displayPausedAt: Date | null
  /** Standing signatures, as of the newest placed event. */
  count: number
  asOf: Date
  /** The languages the words exist in, the campaign's own first. */
  locales: string[]
  locale: string
  title: string
  context: string
  statement: { versionId: string; number: number; hash: Buffer; text: string; publishedAt: Date }
}

const foundAt = (at: Instant) =>
  wordOnce((db, slug: string, wanted: string) =>
    campaignsInWords(db, wanted, at)
      .select([
        'campaigns.id',
        'campaigns.fields',
        'campaigns.default_locale as own',
        openQuestions('campaigns').as('asked'),
        'words.text',
        'version.id as versionId',
        'version.number',
        'version.hash',
        'version.published_at as publishedAt',
        localesOf.as('locales'),
      ])
      .where('campaigns.slug', '=', slug),
  )

const foundNow = foundAt(databaseTime)

/**
 * A campaign by its address, in the wanted language where its words exist in it and in its own language otherwise.
 * Undefined when there is none; private and withdrawn ones are found, and it is for the caller to keep them back (`findVisible`).
 */
export async function findCampaign(
  db: Db,
  slug: string,
  wanted: string,
  at: Instant = databaseTime,
): Promise<Campaign | undefined> {
  const ask = at === databaseTime ? foundNow : foundAt(at)
  const [row] = await ask(db, slug, wanted)
  if (!row) return undefined
  const { text, versionId, number, hash, publishedAt, own, asked, ...campaign } = row
  const questions = asked.map((question) => saidIn(question, campaign.locale, own))
  return { ...campaign, questions, statement: { text, versionId, number, hash, publishedAt } }
}
