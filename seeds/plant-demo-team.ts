import { mailboxMac } from '#mailboxes'
import { seal, type Keys } from '#secrets'
import { databaseTime, type Db } from '#db/connection.ts'

export type DemoTeam = { organiserId: string }

// Fixed, so that every start finds them again.
const ORGANISER = '01990000-0000-7000-8000-00000000d0e1'
const TEAM = '01990000-0000-7000-8000-00000000d0e2'
const ADDRESS = 'maren.ashgrove@example.org'

/**
 * Puts the demonstration's organiser and team where there are none, and gives the team those of its campaigns that belong
 * to nobody. What somebody has changed about them since stays.
 */
export async function plantDemoTeam(db: Db, keys: Keys, slugs: string[]): Promise<DemoTeam> {
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('organisers')
      .values({
        id: ORGANISER,
        name: 'Maren Ashgrove',
        address_sealed: seal(keys, `organisers/${ORGANISER}`, ADDRESS),
        address_mac: mailboxMac(keys, ADDRESS),
        locale: 'en',
        created_at: databaseTime,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const planted = await tx
      .insertInto('teams')
      .values({ id: TEAM, name: 'The Ask First Committee', created_at: databaseTime })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    // Once only: who has left the team since does not come back with the next start.
    if (planted) {
      await tx
        .insertInto('memberships')
        .values({ team_id: TEAM, organiser_id: ORGANISER, role: 'owner', since: databaseTime })
        .execute()
    }
    await tx
      .updateTable('campaigns')
      .set({ team_id: TEAM })
      .where('slug', 'in', slugs)
      .where('team_id', 'is', null)
      .execute()
    return { organiserId: ORGANISER }
  })
}
