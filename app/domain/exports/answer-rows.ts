import { sql } from 'kysely'
import { sayAnswers, type Question } from '#questions'
import { shownIn } from '#signatures'
import type { Db } from '#db/connection.ts'

export type AnswerRow = {
  /** Null for whoever is counted without a name, or whose name is not shown just now. */
  name: string | null
  answers: { question: string; answer: string | true; public: boolean }[]
}

const BATCH = 2_000

/**
 * What everybody who stands in a campaign has answered, to every question, in batches of two thousand. A name stands beside the
 * answers only where everybody may read it: none before the campaign is public, and none that rests. The others keep what
 * they said, and stay without a name here too.
 */
export async function* answerRows(
  db: Db,
  campaignId: string,
  questions: Question[],
): AsyncGenerator<AnswerRow[]> {
  let last: string | undefined
  for (;;) {
    const rows = await db
      .selectFrom('signatures')
      .select(['id', 'name', 'answers'])
      .select((eb) => eb.and([shownIn(campaignId)(eb), isPublic(campaignId)]).as('isShown'))
      .where('campaign_id', '=', campaignId)
      .where('state', '=', 'standing')
      .$if(!!last, (query) => query.where('id', '>', last!))
      .orderBy('id')
      .limit(BATCH)
      .execute()
    const answered = rows.filter(({ answers }) => Object.keys(answers).length > 0)
    if (answered.length > 0)
      yield answered.map(({ name, isShown, answers }) => ({
        name: isShown ? name : null,
        answers: sayAnswers(questions, answers).map(({ label, answer, isPublic }) => ({
          question: label,
          answer: answer ?? true,
          public: isPublic,
        })),
      }))
    if (rows.length < BATCH) return
    last = rows.at(-1)!.id
  }
}

const isPublic = (campaignId: string) =>
  sql<boolean>`(select state in ('open', 'closed', 'archived') from campaigns where id = ${campaignId})`
