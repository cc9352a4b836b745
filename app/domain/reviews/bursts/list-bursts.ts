import { sql } from 'kysely'
import { providerName } from '#pulse'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'

/** Many signatures from one place, as reviewers see it. */
export type HeldBurst = {
  id: string
  state: 'noticed' | 'held'
  kind: 'domain' | 'network'
  /** The mail domain's name; null for a network, which is nobody's business. */
  domain: string | null
  span: 'hour' | 'day'
  alike: number
  everybody: number
  beganAt: Date
  seenAt: Date
  /** Names that it holds now. */
  held: number
}

const MOST = 20

/** The bursts of a campaign that nobody has decided about, newest first. */
export async function listBursts(db: Db, keys: Keys, campaignId: string): Promise<HeldBurst[]> {
  const { rows } = await sql<Omit<HeldBurst, 'domain'> & { mark: Buffer; sealed: Buffer | null }>`
    select id, state, kind, mark, name_sealed as sealed, span, alike, everybody, began_at as "beganAt",
           seen_at as "seenAt",
           (select count(*)::integer from burst_names join signatures on signatures.id = signature_id
             where burst_id = bursts.id and signatures.state = 'standing' and held_because = 'BURST') as held
      from bursts
     where campaign_id = ${campaignId} and state in ('noticed', 'held')
     order by seen_at desc, id desc
     limit ${MOST}`.execute(db)
  return rows.map(({ mark, sealed, ...burst }) => ({
    ...burst,
    domain: sealed && providerName(keys, mark, sealed),
  }))
}
