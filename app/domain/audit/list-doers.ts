import type { Db } from '#db/connection.ts'

export type Doer = { id: string; name: string }

/** Everybody who has done something in a team, or at one of its campaigns, by name: also who has left since. */
export function listDoers(
  db: Db,
  { teamId, campaignId }: { teamId: string; campaignId?: string },
): Promise<Doer[]> {
  return db
    .selectFrom('audit_entries as entry')
    .innerJoin('organisers', 'organisers.id', 'entry.organiser_id')
    .select(['organisers.id', 'organisers.name'])
    .distinct()
    .where('entry.team_id', '=', teamId)
    .$if(!!campaignId, (query) => query.where('entry.campaign_id', '=', campaignId!))
    .orderBy('organisers.name')
    .orderBy('organisers.id')
    .execute()
}
