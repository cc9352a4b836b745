import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { isWaiting } from './is-waiting.ts'

export type AddressExport = {
  id: string
  addresses: number
  askedAt: Date
  /** Who asked; null once their account is gone. */
  who: string | null
  mine: boolean
  /** The consent that those in it gave, by its question; null for everybody who asked for news. */
  consentId: string | null
  /** `waits`: for another owner's yes. `ready`: its owner may make the link. */
  state: 'waits' | 'ready'
}

/** The wishes for a campaign's addresses that are still alive, newest first, as one organiser sees them. */
export function listAddressExports(
  db: Db,
  { campaignId, organiserId }: { campaignId: string; organiserId: string },
  at: Instant = databaseTime,
): Promise<AddressExport[]> {
  return db
    .selectFrom('address_exports as wish')
    .leftJoin('organisers', 'organisers.id', 'wish.asked_by')
    .select([
      'wish.id',
      'addresses',
      'asked_at as askedAt',
      'consent_id as consentId',
      'organisers.name as who',
      sql<boolean>`coalesce(wish.asked_by = ${organiserId}, false)`.as('mine'),
      sql<
        AddressExport['state']
      >`case when needs_second and approved_at is null then 'waits' else 'ready' end`.as('state'),
    ])
    .where('campaign_id', '=', campaignId)
    .where(isWaiting(at))
    .orderBy('asked_at', 'desc')
    .limit(20)
    .execute()
}
