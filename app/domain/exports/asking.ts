import { sql, type ExpressionBuilder } from 'kysely'
import type { DB } from '#db/types.ts'

/**
 * Whose address is kept: who asked for a campaign's news. With consents, those of them only who gave one of these too: a
 * consent alone keeps no address.
 */
export const asking =
  (campaignId: string, consents: string[] | null) => (eb: ExpressionBuilder<DB, 'signatures'>) =>
    eb.and([
      eb('campaign_id', '=', campaignId),
      eb('state', '=', 'standing'),
      eb('updates', '=', true),
      eb('address_sealed', 'is not', null),
      ...(consents ? [sql<boolean>`jsonb_exists_any(answers, ${consents}::text[])`] : []),
    ])
