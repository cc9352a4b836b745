import { sql } from 'kysely'
import { limits } from '#limits'
import { enqueueEmails, type NewEmail } from '#emails'
import { providerOf } from '#pulse'
import { seal, unseal, type Keys } from '#secrets'
import { readAddress } from '#addresses'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { invitationPlace } from './invitation-place.ts'
import { queueBatch } from './send-list.ts'

/**
 * Invites the next hundred of a list that is being sent, and queues the hundred after them. One transaction: whatever
 * falls over between, no mailbox is left out and none is asked twice. A list that was stopped is left alone.
 */
export async function inviteSome(db: Db, keys: Keys, id: string, at: Instant = databaseTime): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const list = await tx
      .selectFrom('invitation_lists')
      .innerJoin('campaigns', 'campaigns.id', 'campaign_id')
      .select(['campaign_id as campaignId', 'default_locale as locale'])
      .where('invitation_lists.id', '=', id)
      .where('invitation_lists.state', '=', 'sending')
      .forUpdate('invitation_lists')
      .executeTakeFirst()
    if (!list) return
    const { campaignId, locale } = list
    const { rows: taken } = await sql<{ mac: Buffer; sealed: Buffer }>`
      delete from invitations where list_id = ${id} and address_mac = any (array(
        select address_mac from invitations where list_id = ${id} order by address_mac limit ${limits.invitationLists.batch}))
      returning address_mac as mac, address_sealed as sealed`.execute(tx)
    const { rows: fresh } = await sql<{ mac: Buffer }>`
      insert into invited_mailboxes (campaign_id, address_mac)
      select ${campaignId}, mac from unnest(${taken.map(({ mac }) => mac)}::bytea[]) as given (mac) order by mac
      on conflict do nothing
      returning address_mac as mac`.execute(tx)
    const first = new Set(fresh.map(({ mac }) => mac.toString('hex')))
    const emails = taken.flatMap(({ mac, sealed }): NewEmail[] => {
      if (!first.has(mac.toString('hex'))) return []
      const address = unseal(keys, invitationPlace(id, mac), sealed)
      const reading = readAddress(address)
      if (reading.outcome === 'refused') return []
      const emailId = newId()
      const addressSealed = seal(keys, `outbox/${emailId}`, address)
      const provider = providerOf(keys, reading.key)
      return [
        {
          id: emailId,
          kind: 'campaign-invitation',
          locale,
          addressSealed,
          subject: mac,
          campaignId,
          provider,
        },
      ]
    })
    await enqueueEmails(tx, emails, at)
    const ends = taken.length < limits.invitationLists.batch
    await tx
      .updateTable('invitation_lists')
      .set((eb) => ({ asked: eb('asked', '+', first.size), ...(ends && { state: 'done' }) }))
      .where('id', '=', id)
      .execute()
    if (!ends) await queueBatch(tx, id, limits.invitationLists.pauseSeconds)
  })
}
