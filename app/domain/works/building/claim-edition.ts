import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Instant } from '#db/connection.ts'
import { SILENCE_S } from '../editions/enqueue-edition.ts'

// A build that took its process with it so often will do it again.
const MOST_TRIES = 3

export type Claim = {
  id: string
  /** Proves to every later write that nobody has taken over. */
  builder: string
  campaignId: string
  kind: string
  number: number | null
  settings: unknown
  cutOff: Date
}

export type ClaimOutcome =
  | { outcome: 'claimed'; claim: Claim }
  /** Somebody builds an edition just now, this one or another: one at a time, because signing goes first. */
  | { outcome: 'later' }
  /** It has brought its builder down three times, and will not be tried again by itself. */
  | { outcome: 'given-up' }
  | { outcome: 'nothing-to-do' }

/** Takes an edition in hand, unless one is being built anywhere. */
export async function claimEdition(db: Db, id: string, at: Instant): Promise<ClaimOutcome> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('building an edition', 0))`.execute(tx)
    const { rows } = await sql<{ busy: boolean; mine: boolean; tries: number }>`
      select exists (select from editions where state = 'building'
                       and seen_at >= ${at} - make_interval(secs => ${SILENCE_S})) as busy,
             edition.id is not null as mine, coalesce(edition.tries, 0) as tries
        from (select 1) as one
        left join editions as edition on edition.id = ${id} and edition.state in ('waiting', 'building')`.execute(
      tx,
    )
    const { busy, mine, tries } = rows[0]!
    if (!mine) return { outcome: 'nothing-to-do' }
    if (busy) return { outcome: 'later' }
    if (tries >= MOST_TRIES) return { outcome: 'given-up' }
    const builder = randomUUID()
    const claimed = await tx
      .updateTable('editions')
      .set({ state: 'building', builder, seen_at: at, tries: tries + 1, step: '', done: 0, of: 0 })
      .where('id', '=', id)
      .returning(['campaign_id as campaignId', 'kind', 'number', 'settings', 'cut_off_at as cutOff'])
      .executeTakeFirstOrThrow()
    return { outcome: 'claimed', claim: { id, builder, ...claimed } }
  })
}
