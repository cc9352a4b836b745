import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { launch } from './launch.ts'

/** Launches every private campaign whose time has come, by the database's clock. Running twice launches once. */
export async function launchDue(db: Db, at: Instant = databaseTime): Promise<void> {
  const due = await db
    .selectFrom('private_phases')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_id')
    .select(['campaigns.id', 'team_id as teamId'])
    .where('state', '=', 'private')
    .where('launches_at', '<=', at)
    .orderBy('launches_at')
    .execute()
  for (const { id, teamId } of due) await launch(db, { campaignId: id, teamId: teamId! }, at)
}
