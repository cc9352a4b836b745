import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** By question: how many who stand have answered, and how many chose each option (or ticked), by its number (or `yes`). */
export type AnswerSums = Record<string, { answered: number; by: Record<string, number> }>

/**
 * Sums the answers of everybody who stands in a campaign: choices and consents one by one, of texts only how many there are. For the
 * team; nobody else is told. One pass over the campaign's signatures, and none where nothing was ever asked.
 */
export async function sumAnswers(db: Db, campaignId: string): Promise<AnswerSums> {
  const asked = await db
    .selectFrom('questions')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .limit(1)
    .execute()
  if (asked.length === 0) return {}
  const { rows } = await sql<{ id: string; given: string | null; people: number }>`
    select question.id, case when question.kind in ('choice', 'consent') then answer.value end as given,
           count(*) as people
      from questions as question
      join signatures on signatures.campaign_id = question.campaign_id and state = 'standing' and answers <> '{}'
     cross join lateral (select answers ->> question.id::text as value) as answer
     where question.campaign_id = ${campaignId} and answer.value is not null
     group by 1, 2`.execute(db)
  const sums: AnswerSums = {}
  for (const { id, given, people } of rows) {
    const sum = (sums[id] ??= { answered: 0, by: {} })
    sum.answered += people
    if (given !== null) sum.by[given] = people
  }
  return sums
}
