import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { isId } from '#db/is-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

type Ending = By & { questionId: string }

/**
 * Ends a question for good: nobody is asked it any more, and what was answered is no longer shown beside names. The team and whoever
 * answered still see it. False where it has ended already, or was never this campaign's.
 */
export async function endQuestion(
  db: Db,
  { questionId, ...by }: Ending,
  at: Instant = databaseTime,
): Promise<boolean> {
  if (!isId(questionId)) return false
  return db.transaction().execute(async (tx) => {
    const ended = await tx
      .updateTable('questions')
      .set({ ended_at: at })
      .where('id', '=', questionId)
      .where('campaign_id', '=', by.campaignId)
      .where('ended_at', 'is', null)
      .returning(
        sql<string>`words -> (select default_locale from campaigns where id = campaign_id) ->> 'label'`.as(
          'label',
        ),
      )
      .executeTakeFirst()
    if (!ended) return false
    await writeEntry(tx, { ...by, deed: 'endedQuestion', facts: { question: ended.label } }, at)
    return true
  })
}
