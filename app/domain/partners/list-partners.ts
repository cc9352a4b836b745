import { sql } from 'kysely'
import { isId } from '#db/is-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type Partner = {
  id: string
  name: string
  code: string
  standing: number
  /** The moment after its last day; null where it has none. */
  endsAt: Date | null
  /** `ended`: its last day has passed. */
  state: 'open' | 'closed' | 'ended'
}

export type PartnerPage = { partners: Partner[]; next: string | null }

const PER_PAGE = 50
type Query = { campaignId: string; after?: string; most?: number; order?: 'newest' | 'largest' }

/**
 * A campaign's partners with their numbers, newest first, fifty a page, `after` the last of the page before; or the
 * `largest` of them. A number is as of the newest event that the campaign's count knows of.
 */
export async function listPartners(
  db: Db,
  { campaignId, after, most = PER_PAGE, order = 'newest' }: Query,
  at: Instant = databaseTime,
): Promise<PartnerPage> {
  const rows = await db
    .selectFrom('partners as partner')
    .leftJoin('partner_counts', 'partner_id', 'partner.id')
    .select([
      'id',
      'name',
      'code',
      'ends_at as endsAt',
      sql<number>`coalesce(standing, 0)`.as('standing'),
      sql<
        Partner['state']
      >`case when closed_at is not null then 'closed' when ends_at <= ${at} then 'ended' else 'open' end`.as(
        'state',
      ),
    ])
    .where('campaign_id', '=', campaignId)
    .$if(!!after && isId(after), (query) =>
      query.where(
        sql<boolean>`(created_at, id) < (select coalesce(max(created_at), 'infinity'), ${after}::uuid
          from partners where partners.id = ${after} and campaign_id = ${campaignId})`,
      ),
    )
    .$if(order === 'largest', (query) => query.orderBy(sql`coalesce(standing, 0)`, 'desc'))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most + 1)
    .execute()
  const partners = rows.slice(0, most)
  return { partners, next: rows.length > most ? partners.at(-1)!.id : null }
}
