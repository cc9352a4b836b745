import { expect } from '@playwright/test'
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/**
 * Comes back when all that a campaign has had to send is noted as sent: the note gives a code its life, which would put back
 * a time that was moved before it.
 */
async function untilNoted(db: Db, campaignId: string): Promise<void> {
  const waits = db
    .selectFrom('outbox')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'waiting')
  await expect.poll(() => waits.execute()).toEqual([])
}

/** Makes a campaign's waiting forms and their codes so much older: the time goes by for them, and for nobody else. */
export async function letPass(db: Db, campaignId: string, interval: string): Promise<void> {
  await untilNoted(db, campaignId)
  await sql`
    update challenges
       set asked_at = asked_at - ${interval}::interval, drawn_at = drawn_at - ${interval}::interval,
           accepted_at = accepted_at - ${interval}::interval, deadline = deadline - ${interval}::interval
     where subject in (select address_mac from signatures where campaign_id = ${campaignId})`.execute(db)
  await sql`
    update signatures
       set created_at = created_at - ${interval}::interval, code_asked_at = code_asked_at - ${interval}::interval
     where campaign_id = ${campaignId} and state = 'pending'`.execute(db)
}

/** Lets a minute pass for every mailbox whose code for the desk has been typed: it may ask for another one. */
export async function letDeskCodesPass(db: Db): Promise<void> {
  await sql`
    update challenges set asked_at = asked_at - interval '61 seconds'
     where spent_at is not null and subject in (select subject from outbox where kind = 'desk-code')`.execute(
    db,
  )
}
