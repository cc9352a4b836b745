import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'
import type { NewQuestion } from './question.ts'

/** Writes what a campaign asks, in this order, after what it asks already. */
export async function storeQuestions(
  tx: Tx,
  campaignId: string,
  questions: NewQuestion[],
  at: Instant,
  after = 0,
): Promise<void> {
  if (questions.length === 0) return
  await tx
    .insertInto('questions')
    .values(
      questions.map(({ kind, required, isPublic, words }, place) => ({
        id: newId(),
        campaign_id: campaignId,
        position: after + place + 1,
        kind,
        required,
        is_public: isPublic,
        words: JSON.stringify(words),
        added_at: at,
      })),
    )
    .execute()
}
