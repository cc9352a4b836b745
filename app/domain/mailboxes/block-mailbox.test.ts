import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { macOf } from '#secrets'
import { visit } from '#seeds/visiting.ts'
import { testDatabase } from '#db/test-database.ts'
import {
  aPerson,
  codeSentTo,
  deliverAll,
  fillIn,
  hence,
  keys,
  openCampaign,
  postOffice,
  stand,
} from '#seeds/world.ts'
import { blockMailbox, isBlocked, mailboxMac } from './block-mailbox.ts'
import { blockToken, readBlockToken } from './block-token.ts'

const db = await testDatabase()

async function blocked() {
  const form = aPerson()
  const mac = mailboxMac(keys, form.addressKey)
  await blockMailbox(db, mac)
  return { form, mac }
}

test('the link behind “no more email” holds no address, and only links of ours are read', () => {
  const mac = mailboxMac(keys, 'ada@example.org')
  const token = blockToken(keys, mac)
  expect(readBlockToken(keys, token)).toEqual(mac)
  expect(Buffer.from(token, 'base64url').includes('ada')).toBe(false)
  const forged = Buffer.concat([mac, macOf(randomBytes(32), 'block', mac)]).toString('base64url')
  const other = Buffer.from(token, 'base64url')
  other[0]! ^= 1
  for (const wrong of [
    '',
    'x',
    token.slice(0, -2),
    `${token}AA`,
    forged,
    other.toString('base64url'),
    '\0',
    'é'.repeat(86),
  ]) {
    expect(readBlockToken(keys, wrong)).toBeUndefined()
  }
})

test('a blocked mailbox gets no email of any kind, from any campaign, for thirty days and more', async () => {
  const { form } = await blocked()
  const office = postOffice()
  for (let day = 0; day < 30; day += 10) {
    await fillIn(db, office, (await openCampaign(db)).id, form, hence(`${day} days`))
  }
  expect((await visit(db, form)).own()).toEqual([])
  expect(office.letters.filter(({ to }) => to === form.address)).toEqual([])
})

test('a mailbox that is blocked between signing and the thanks gets no thanks', async () => {
  const form = aPerson()
  await stand(db, (await openCampaign(db)).id, form)
  await blockMailbox(db, mailboxMac(keys, form.addressKey))
  const office = postOffice()
  await deliverAll(db, office)
  expect(office.letters).toEqual([])
})

test('a block holds for every way of writing the mailbox, and pressing twice changes nothing', async () => {
  const mac = mailboxMac(keys, aPerson({ email: 'eve.adams@gmail.com' }).addressKey)
  await Promise.all([blockMailbox(db, mac), blockMailbox(db, mac)])
  const office = postOffice()
  await fillIn(db, office, (await openCampaign(db)).id, aPerson({ email: 'EveAdams+x@googlemail.com' }))
  expect(office.letters).toEqual([])
})

test('only a code to the mailbox itself lifts its block', async () => {
  const { form, mac } = await blocked()
  const { office, prove } = await visit(db, form, true)
  const code = codeSentTo(office, form.address)
  expect(await prove(code === '000000' ? '111111' : '000000')).toEqual({ outcome: 'code-refused' })
  expect(await isBlocked(db, mac)).toBe(true)
  expect(await prove(code)).toMatchObject({ outcome: 'proven', unblocked: true })
  expect(await isBlocked(db, mac)).toBe(false)
})

test('a code that was sent before the block opens the visit, and leaves the block alone', async () => {
  const form = aPerson()
  const mac = mailboxMac(keys, form.addressKey)
  const { office, prove } = await visit(db, form)
  await blockMailbox(db, mac)
  expect(await prove(codeSentTo(office, form.address))).toMatchObject({ outcome: 'proven', unblocked: false })
  expect(await isBlocked(db, mac)).toBe(true)
})
