import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import {
  aPerson,
  codeSentTo,
  deliverAll,
  fillIn,
  fromNow,
  hence,
  keys,
  moment,
  openCampaign,
  postOffice,
} from '#seeds/world.ts'
import { confirm } from '../proof/confirm.ts'
import { findTicket } from './find-ticket.ts'
import { resendCode } from './resend-code.ts'

const db = await testDatabase()

async function waitingForm() {
  const campaign = await openCampaign(db, { opensAt: moment('2026-01-01T00:00:00Z') })
  const form = aPerson()
  const office = postOffice()
  const waiting = await fillIn(db, office, campaign.id, form)
  const again = async (later: string, wish = waiting) => {
    await resendCode(db, keys, wish, hence(later))
    await deliverAll(db, office, hence(later))
    return office.letters.filter(({ to }) => to === form.address).length
  }
  const press = (code: string, later: string) => confirm(db, keys, { ...waiting, code }, hence(later))
  return { campaign, form, office, waiting, again, press }
}

test('after a minute another code is one press away, with nothing to type again', async () => {
  const { office, form, again, press } = await waitingForm()
  expect(await again('55 seconds')).toBe(1)
  expect(await again('61 seconds')).toBe(2)
  expect(await press(codeSentTo(office, form.address), '10 minutes')).toEqual({ outcome: 'signed' })
})

test('the page offers a second code after a minute, a third after two more, and says how long', async () => {
  const { waiting, again } = await waitingForm()
  const wait = async (later: string) => (await findTicket(db, keys, waiting, hence(later)))!.wait
  expect(await wait('20 seconds')).toBeGreaterThan(35)
  expect(await wait('61 seconds')).toBe(0)
  await again('61 seconds')
  expect(await wait('70 seconds')).toBeGreaterThan(105)
  expect(await wait('3 minutes 2 seconds')).toBe(0)
  await again('3 minutes 2 seconds')
  expect(await wait('4 minutes')).toBeGreaterThan(230)
})

test('a press within the wait changes nothing, not even the wait', async () => {
  const { waiting, again } = await waitingForm()
  await again('30 seconds')
  expect((await findTicket(db, keys, waiting, hence('61 seconds')))!.wait).toBe(0)
})

test('how long a page waits says nothing about what others asked for the same mailbox', async () => {
  const { campaign, form, office, again } = await waitingForm()
  await again('61 seconds')
  const later = fromNow()
  const other = await fillIn(db, office, campaign.id, form, later('62 seconds'))
  expect((await findTicket(db, keys, other, later('62 seconds')))!.wait).toBe(60)
})

test('a code that has run out is replaced by one that works', async () => {
  const { office, form, again, press } = await waitingForm()
  const first = codeSentTo(office, form.address)
  expect(await press(first, '11 minutes')).toEqual({ outcome: 'code-refused' })
  await again('12 minutes')
  expect(await press(codeSentTo(office, form.address), '21 minutes')).toEqual({ outcome: 'signed' })
})

test('somebody who wears a code out locks nobody out: the next code works', async () => {
  const { office, form, again, press } = await waitingForm()
  const code = codeSentTo(office, form.address)
  for (let guess = 0; guess < 5; guess++) await press(code === '000000' ? '111111' : '000000', '10 seconds')
  expect(await press(code, '20 seconds')).toEqual({ outcome: 'code-refused' })
  await again('61 seconds')
  expect(await press(codeSentTo(office, form.address), '70 seconds')).toEqual({ outcome: 'signed' })
})

test('a hundred presses in a day send three emails at most', async () => {
  const { again } = await waitingForm()
  let sent = 0
  for (let minutes = 6; minutes < 60; minutes += 6) sent = await again(`${minutes} minutes`)
  expect(sent).toBe(3)
})

test('nothing is sent for a form we do not know, of another campaign, or that stands already', async () => {
  const { office, form, waiting, again, press } = await waitingForm()
  const elsewhere = await openCampaign(db)
  expect(await again('61 seconds', { ...waiting, ticket: 'unknown' })).toBe(1)
  expect(await again('61 seconds', { ...waiting, campaignId: elsewhere.id })).toBe(1)
  await press(codeSentTo(office, form.address), '70 seconds')
  await deliverAll(db, office)
  const sent = office.letters.length
  await again('5 minutes')
  expect(office.letters).toHaveLength(sent)
})
