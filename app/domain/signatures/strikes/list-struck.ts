import { sql } from 'kysely'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { macsOf } from '../mailbox/macs-of.ts'
import { nameOfReason, type StrikeReason } from './strike-reason.ts'

export type StruckSignature = {
  id: string
  slug: string
  title: string
  name: string
  removedAt: Date
  reason: StrikeReason | null
}

/**
 * The signatures of a mailbox that a team has struck, newest first, for as long as they can be brought back (a day). After that
 * nothing leads from the mailbox to the row any more, so nobody can be told.
 */
export async function listStruck(
  db: Db,
  keys: Keys,
  addressKey: string,
  locale: string,
): Promise<StruckSignature[]> {
  const { campaignIds, macs } = await macsOf(db, keys, addressKey)
  type Row = Omit<StruckSignature, 'reason'> & { reason: number | null }
  const { rows } = await sql<Row>`
    select signature.id, campaign.slug, titled.title, signature.name, signature.removed_at as "removedAt", review.reason
      from unnest(${campaignIds}::uuid[], ${macs}::bytea[]) as mine (campaign_id, mac)
      join signatures as signature on signature.campaign_id = mine.campaign_id and signature.address_mac = mine.mac
       and signature.state = 'removed' and signature.restorable_until is not null
      join campaigns as campaign on campaign.id = signature.campaign_id
      left join reviews as review on review.id = signature.review_id
      join lateral (select title from campaign_titles where campaign_id = campaign.id
             order by locale <> ${locale}, locale <> campaign.default_locale limit 1) as titled on true
     order by signature.removed_at desc`.execute(db)
  return rows.map((row) => ({ ...row, reason: nameOfReason(row.reason) ?? null }))
}
