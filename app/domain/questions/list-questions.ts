import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { saidIn, type Question } from './question.ts'

/** Everything that a campaign asks or has asked, in its order, in the wanted language where there are words in it. */
export async function listQuestions(db: Db, campaignId: string, wanted: string): Promise<Question[]> {
  const rows = await db
    .selectFrom('questions')
    .innerJoin('campaigns', 'campaigns.id', 'questions.campaign_id')
    .select([
      'questions.id',
      'questions.kind',
      'required',
      'is_public as isPublic',
      'words',
      sql<boolean>`ended_at is not null`.as('ended'),
      'default_locale as own',
    ])
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .orderBy('questions.id')
    .execute()
  return rows.map(({ own, ...question }) => saidIn(question, wanted, own))
}
