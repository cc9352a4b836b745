import { sql, type RawBuilder } from 'kysely'
import { limits } from '#limits'
import { askedOnce, type Instant } from '#db/connection.ts'
import type { Crowd } from './find-crowds.ts'

/** The ids of the signatures in a crowd, for a query: whoever came with its mark within the last hour. */
export function crowdFrom(
  { campaignId, kind, mark }: Pick<Crowd, 'campaignId' | 'kind' | 'mark'>,
  at: Instant,
): RawBuilder<string> {
  return sql<string>`
    select signature_id from arrivals
     where campaign_id = ${campaignId} and ${sql.ref(kind)} = ${mark}
       and arrived_at > ${askedOnce(at)} - make_interval(secs => ${limits.windows.hourSeconds}) and arrived_at <= ${at}`
}
