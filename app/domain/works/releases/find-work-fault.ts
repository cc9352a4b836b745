import type { Db } from '#db/connection.ts'
import { countTracks, fieldsOf } from '../album/album-fields.ts'
import { sentenceFault } from '../album/find-faults.ts'

/** What keeps a campaign from being published because of its work: an album without a sentence, or one whose titles part from it. */
export type WorkFault = 'sentence-missing' | 'titles-part'

/** What of a campaign's work keeps it from being published. Within a transaction nobody changes a title until it ends. */
export async function findWorkFault(
  db: Db,
  campaignId: string,
  kind: string,
): Promise<WorkFault | undefined> {
  if (kind !== 'album') return undefined
  const work = await db
    .selectFrom('works')
    .select('settings')
    .where('campaign_id', '=', campaignId)
    .forShare()
    .executeTakeFirst()
  const fields = fieldsOf(work?.settings)
  if (!fields.sentence?.trim() || countTracks(fields) === 0) return 'sentence-missing'
  return sentenceFault(fields) && 'titles-part'
}
