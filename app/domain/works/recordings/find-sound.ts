import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { recordingKey } from '../album/recording-key.ts'

/**
 * Where the sound of a quiet recording lies, for those who may hear it: the team of its campaign, or the person whose signature
 * it came with. Undefined for one that is not theirs, not kept, or not listened to yet.
 */
export async function findSound(
  db: Db,
  { id, ...whose }: { id: string } & ({ campaignId: string } | { signatureIds: string[] }),
): Promise<{ key: string } | undefined> {
  const found = await db
    .selectFrom('recordings')
    .select('id')
    .where(sql<boolean>`id::text = ${id}`)
    .where('verdict', '=', 'quiet')
    .where('declined_at', 'is', null)
    .$call((query) =>
      'campaignId' in whose
        ? query.where('campaign_id', '=', whose.campaignId)
        : query.where('signature_id', 'in', ['00000000-0000-0000-0000-000000000000', ...whose.signatureIds]),
    )
    .executeTakeFirst()
  return found && { key: recordingKey(found.id) }
}

/** The campaign that a recording belongs to, with its address. */
export async function findRecordingCampaign(
  db: Db,
  id: string,
): Promise<{ id: string; slug: string } | undefined> {
  return db
    .selectFrom('recordings')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_id')
    .select(['campaigns.id', 'slug'])
    .where(sql<boolean>`recordings.id::text = ${id}`)
    .executeTakeFirst()
}
