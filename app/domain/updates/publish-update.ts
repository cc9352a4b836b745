import { writeEntry, type By } from '#audit'
import { lockCampaign } from '#campaigns'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { findFaults, tidyTitle, type UpdateFaults } from './find-faults.ts'

export type PublishUpdateOutcome =
  | { outcome: 'published'; number: number }
  | { outcome: 'refused'; faults: UpdateFaults }
  | { outcome: 'no-such-draft' }

/**
 * Puts an update on the campaign's page and into the feed, under the next number of the campaign; from then on its words
 * are fixed. Emails nobody. Two who publish at once get two numbers.
 */
export async function publishUpdate(
  db: Db,
  by: By,
  { id, ourHost }: { id: string; ourHost: string },
  at: Instant = databaseTime,
): Promise<PublishUpdateOutcome> {
  return db.transaction().execute(async (tx) => {
    await lockCampaign(tx, by.campaignId)
    const draft = await tx
      .selectFrom('updates')
      .select(['title', 'body'])
      .where('id', '=', id)
      .where('campaign_id', '=', by.campaignId)
      .where('number', 'is', null)
      .where('version_id', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!draft) return { outcome: 'no-such-draft' }
    const faults = await findFaults(tx, by.teamId, draft, ourHost)
    if (faults) return { outcome: 'refused', faults }
    const title = tidyTitle(draft.title)
    const { number } = await tx
      .updateTable('updates')
      .set((eb) => ({
        title,
        published_at: at,
        number: eb
          .selectFrom('updates as other')
          .select((inner) =>
            inner(inner.fn.coalesce(inner.fn.max('other.number'), inner.lit(0)), '+', 1).as('next'),
          )
          .where('other.campaign_id', '=', by.campaignId),
      }))
      .where('id', '=', id)
      .returning('number')
      .executeTakeFirstOrThrow()
    await writeEntry(tx, { ...by, deed: 'publishedUpdate', facts: { title, number } }, at)
    return { outcome: 'published', number: number! }
  })
}
