import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'

/** A review that hid or struck the names of a burst has decided about it. */
export async function decideBurst(tx: Tx, reviewId: string): Promise<void> {
  await sql`
    update bursts set state = 'decided', review_id = reviews.id
      from reviews
     where reviews.id = ${reviewId} and reviews.deed in ('hide', 'strike')
       and bursts.id::text = reviews.conditions ->> 'burst' and bursts.state in ('noticed', 'held')`.execute(
    tx,
  )
}

/** Its review was undone: the burst waits for a decision again, unless another of the same place does by now. */
export async function reopenBurst(tx: Tx, reviewId: string): Promise<void> {
  await sql`
    update bursts set state = 'held', review_id = null
     where review_id = ${reviewId} and state in ('let-through', 'decided')
       and not exists (select from bursts as open
                        where open.campaign_id = bursts.campaign_id and open.kind = bursts.kind
                          and open.mark = bursts.mark and open.state in ('noticed', 'held'))`.execute(tx)
}
