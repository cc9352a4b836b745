import { expect, test } from 'vitest'
import { deliver } from '#deliveries'
import { blockMailbox, mailboxMac } from '#mailboxes'
import { findTicket, sign } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { ago, aPerson, keys, openCampaign, postOffice, stand } from '#seeds/world.ts'
import { emailStatus } from './email-status.ts'

const db = await testDatabase()

/** A form sent so long ago, and what its page says of the email before and after the email's turn. */
async function watched(form = aPerson(), campaignId?: string, sent = '0 seconds') {
  const id = campaignId ?? (await openCampaign(db)).id
  const signed = await sign(db, keys, { campaignId: id, form, locale: 'en', network: null }, ago(sent))
  if (signed.outcome !== 'check-your-mailbox') throw new Error(signed.outcome)
  const holder = (await findTicket(db, keys, { ticket: signed.ticket, campaignId: id }))!
  const status = (asked: number) => emailStatus(db, holder.addressMac, asked)
  const turn = async (office = postOffice()) => {
    const { rows } = {
      rows: await db
        .selectFrom('outbox')
        .select('id')
        .where('subject', '=', holder.addressMac)
        .where('state', '=', 'waiting')
        .execute(),
    }
    for (const { id: email } of rows) await deliver(db, office.correspondence, { ids: [email] })
  }
  return { holder, status, turn, form, id }
}

test('in its first seconds every form reads the same, whoever was asked before, has signed or is blocked', async () => {
  const fresh = await watched()
  const askedBefore = await watched(fresh.form, fresh.id)
  const signed = aPerson()
  const { id } = await openCampaign(db)
  await stand(db, id, signed)
  const standing = await watched(signed, id)
  const blocked = aPerson()
  await blockMailbox(db, mailboxMac(keys, blocked.addressKey))
  const shut = await watched(blocked)
  for (const each of [fresh, askedBefore, standing, shut]) {
    expect(await each.status(each.holder.asked)).toBe('waiting')
    await each.turn()
    expect(await each.status(4.9)).toBe('waiting')
    expect(await each.status(5)).toBe('sent')
  }
})

test('while nothing goes out, a blocked mailbox reads slow like every other', async () => {
  const before = await watched(aPerson(), undefined, '40 seconds')
  const blocked = aPerson()
  await blockMailbox(db, mailboxMac(keys, blocked.addressKey))
  const shut = await watched(blocked, undefined, '20 seconds')
  await db
    .updateTable('outbox')
    .set({ finished_at: ago('1 minute') })
    .where('state', '=', 'sent')
    .execute()
  await shut.turn()
  expect(await before.status(40)).toBe('slow')
  expect(await shut.status(20)).toBe('slow')
  await before.turn()
  expect(await shut.status(21)).toBe('sent')
})
