import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { limits } from '#limits'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { NewQuestion } from './question.ts'
import { storeQuestions } from './store-questions.ts'

export type AddOutcome =
  | { outcome: 'added' }
  /** Five are asked already; one has to end first. */
  | { outcome: 'too-many' }
  /** Whoever would answer it can no longer sign. */
  | { outcome: 'not-open' }

type Adding = By & { question: NewQuestion }

/** Asks one question more in a published campaign, of everybody who signs from now on. Those who have signed are asked nothing. */
export async function addQuestion(
  db: Db,
  { question, ...by }: Adding,
  at: Instant = databaseTime,
): Promise<AddOutcome> {
  return db.transaction().execute(async (tx) => {
    const campaign = await tx
      .selectFrom('campaigns')
      .select(['default_locale'])
      .where('id', '=', by.campaignId)
      .where('state', 'in', ['open', 'private'])
      .where(sql<boolean>`(closes_at is null or closes_at > ${at})`)
      .forUpdate()
      .executeTakeFirst()
    if (!campaign) return { outcome: 'not-open' }
    const { asked, last } = await tx
      .selectFrom('questions')
      .select([
        sql<number>`count(*) filter (where ended_at is null)`.as('asked'),
        sql<number>`coalesce(max(position), 0)`.as('last'),
      ])
      .where('campaign_id', '=', by.campaignId)
      .executeTakeFirstOrThrow()
    if (asked >= limits.questions.most) return { outcome: 'too-many' }
    await storeQuestions(tx, by.campaignId, [question], at, last)
    const facts = { question: question.words[campaign.default_locale]!.label }
    await writeEntry(tx, { ...by, deed: 'addedQuestion', facts }, at)
    return { outcome: 'added' }
  })
}
