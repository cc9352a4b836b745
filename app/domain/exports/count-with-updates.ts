import type { Db } from '#db/connection.ts'
import { asking } from './asking.ts'

/**
 * How many have asked for a campaign's news, or of them those who gave one of some consents. With `most`, counting stops there: a page
 * needs no more than “over a thousand”.
 */
export async function countWithUpdates(
  db: Db,
  campaignId: string,
  { consents = null, most }: { consents?: string[] | null; most?: number } = {},
): Promise<number> {
  const { people } = await db
    .selectFrom(
      db
        .selectFrom('signatures')
        .select('id')
        .where(asking(campaignId, consents))
        .$if(most !== undefined, (query) => query.limit(most!))
        .as('asking'),
    )
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return people
}
