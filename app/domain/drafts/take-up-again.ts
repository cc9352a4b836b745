import { sql } from 'kysely'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

/** Makes a draft again of what was typed before a campaign was published, as the first revision of a new row. */
export async function takeUpAgain(
  tx: Tx,
  { campaignId, organiserId }: { campaignId: string; organiserId: string },
  at: Instant,
): Promise<void> {
  const { fields } = await tx
    .deleteFrom('set_aside_drafts')
    .where('campaign_id', '=', campaignId)
    .returning('fields')
    .executeTakeFirstOrThrow()
  const text = JSON.stringify(fields)
  const draft = { campaign_id: campaignId, fields: text, revision: 1 }
  await tx
    .insertInto('drafts')
    .values({ ...draft, saved_at: at, saved_by: organiserId })
    .execute()
  await tx.insertInto('draft_saves').values(draft).execute()
}

/** Forgets what was typed for campaigns that have opened meanwhile: they cannot be taken back any more. */
export async function forgetSetAside(db: Db, at: Instant = databaseTime): Promise<void> {
  await db
    .deleteFrom('set_aside_drafts')
    .using('campaigns')
    .whereRef('campaigns.id', '=', 'set_aside_drafts.campaign_id')
    .where(sql<boolean>`campaigns.state not in ('draft', 'private') and campaigns.opens_at <= ${at}`)
    .execute()
}
