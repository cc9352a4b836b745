import { readAddress } from '#addresses'
import { finishesNames } from '#campaigns'
import { hashTicket, unseal, type Keys } from '#secrets'
import { hasWaited } from '#verification'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { askForSigningCodes } from './ask-for-signing-codes.ts'

/**
 * Asks for another code for a form that waits. Silent about everything: within the waiting time, for an unknown ticket
 * or a mailbox that has had its share, simply nothing is sent.
 */
export async function resendCode(
  db: Db,
  keys: Keys,
  { ticket, campaignId }: { ticket: string; campaignId: string },
  at: Instant = databaseTime,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const pending = await tx
      .updateTable('signatures')
      .from('campaigns')
      .whereRef('campaigns.id', '=', 'signatures.campaign_id')
      .set((eb) => ({ codes_asked: eb('codes_asked', '+', 1), code_asked_at: at }))
      .where('ticket_hash', '=', hashTicket(ticket))
      .where('campaign_id', '=', campaignId)
      .where('signatures.state', '=', 'pending')
      .where(hasWaited(at))
      .where(finishesNames(at))
      .returning(['signatures.id', 'address_mac', 'address_sealed', 'locale'])
      .executeTakeFirst()
    if (!pending?.address_mac || !pending.address_sealed) return
    const address = unseal(keys, `signatures/${pending.id}`, pending.address_sealed)
    const reading = readAddress(address)
    if (reading.outcome === 'refused') return
    const { address_mac: mac, locale } = pending
    const form = { address, addressKey: reading.key }
    await askForSigningCodes(tx, keys, [{ campaignId, mac, locale, form }], at)
  })
}
