import type { Db } from '#db/connection.ts'

/** How many have asked for a campaign's news. With `most`, counting stops there: a page needs no more than “over a thousand”. */
export async function countWithUpdates(db: Db, campaignId: string, most?: number): Promise<number> {
  const { people } = await db
    .selectFrom(
      db
        .selectFrom('signatures')
        .select('id')
        .where('campaign_id', '=', campaignId)
        .where('state', '=', 'standing')
        .where('updates', '=', true)
        .where('address_sealed', 'is not', null)
        .$if(most !== undefined, (query) => query.limit(most!))
        .as('asking'),
    )
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return people
}
