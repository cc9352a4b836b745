import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Kind } from '../kind.ts'
import { kinds } from '../kinds.ts'
import { orderEdition } from './order-edition.ts'

export type Asking = By & {
  /** Names are in it up to this moment; never later than now. */
  cutOff?: Date
  /** A proof is for the team and the people in it to look at; it takes no number. */
  proof?: boolean
}

export type AskOutcome =
  | { outcome: 'asked'; editionId: string }
  /** Another one is being built; a press at a time. */
  | { outcome: 'under-way' }
  /** What the kind of work says is missing or wrong. */
  | { outcome: 'not-ready'; faults: string[] }
  /** Its team has not begun to make a work, or there is no such kind of work. */
  | { outcome: 'no-work' }

/**
 * Orders an edition of a campaign's work: its settings and its cut-off are frozen now, and a worker builds it. Two who
 * press at once order one. Written down in the log.
 */
export async function askForEdition(
  db: Db,
  { teamId, campaignId, organiserId, cutOff, proof = false }: Asking,
  at: Instant = databaseTime,
  known: Record<string, Kind> = kinds,
): Promise<AskOutcome> {
  return db.transaction().execute(async (tx) => {
    const work = await tx
      .selectFrom('works')
      .innerJoin('campaigns', 'campaigns.id', 'works.campaign_id')
      .select(['kind', 'settings'])
      .where('campaign_id', '=', campaignId)
      .forUpdate('works')
      .executeTakeFirst()
    const kind = work && Object.hasOwn(known, work.kind) ? known[work.kind] : undefined
    if (!work || !kind) return { outcome: 'no-work' }
    const faults = kind.faultsOf(work.settings)
    if (faults.length > 0) return { outcome: 'not-ready', faults }
    const order = { campaignId, organiserId, kind: work.kind, settings: work.settings, cutOff, proof }
    const editionId = await orderEdition(tx, order, at)
    if (!editionId) return { outcome: 'under-way' }
    const deed = proof ? 'askedForProof' : 'askedForEdition'
    await writeEntry(tx, { teamId, campaignId, organiserId, deed }, at)
    return { outcome: 'asked', editionId }
  })
}
