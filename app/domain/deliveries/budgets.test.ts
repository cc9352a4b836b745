import { expect, test } from 'vitest'
import { askToVisit } from '#mailboxes'
import { sign, type SigningForm } from '#signatures'
import type { Instant } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, deliverAll, fillIn, keys, moment, openCampaign, postOffice, stand } from '#seeds/world.ts'

const db = await testDatabase()
const opensAt = moment('2026-01-01T00:00:00Z')
const day = (date: number, time = '12:00:00') => moment(`2026-06-${String(date).padStart(2, '0')}T${time}Z`)
const open = () => openCampaign(db, { opensAt })

/** Sends this form and lets its email have its turn; how many emails came of it. */
async function emailsFor(campaignId: string, form: SigningForm, at: Instant) {
  const office = postOffice()
  await fillIn(db, office, campaignId, form, at)
  return office.letters.filter(({ to }) => to === form.address).length
}

test('three codes are the most for one mailbox and campaign in a day', async () => {
  const { id } = await open()
  const form = aPerson()
  const counts: number[] = []
  for (const time of ['08:00:00', '09:00:00', '10:00:00', '11:00:00'])
    counts.push(await emailsFor(id, form, day(1, time)))
  expect(counts).toEqual([1, 1, 1, 0])
  expect(await emailsFor(id, form, day(2, '07:59:59'))).toBe(0)
  expect(await emailsFor(id, form, day(2, '08:05:00'))).toBe(1)
})

test('five codes are the most for one mailbox in a day, over all campaigns', async () => {
  const form = aPerson()
  const counts: number[] = []
  for (let hour = 10; hour < 16; hour++)
    counts.push(await emailsFor((await open()).id, form, day(1, `${hour}:00:00`)))
  expect(counts).toEqual([1, 1, 1, 1, 1, 0])
  expect(await emailsFor((await open()).id, form, day(2, '09:59:59'))).toBe(0)
  expect(await emailsFor((await open()).id, form, day(2, '10:00:00'))).toBe(1)
})

test('twelve codes are the most for one mailbox in seven days', async () => {
  const form = aPerson()
  let sent = 0
  for (let date = 1; date <= 7; date++) {
    for (let hour = 10; hour < 16; hour++)
      sent += await emailsFor((await open()).id, form, day(date, `${hour}:00:00`))
  }
  expect(sent).toBe(12)
  expect(await emailsFor((await open()).id, form, day(8, '09:59:59'))).toBe(0)
  expect(await emailsFor((await open()).id, form, day(8, '10:00:00'))).toBe(1)
})

test('a mailbox bombed at once from fifty campaigns and by visits gets five emails, and other mailboxes theirs', async () => {
  const victim = aPerson()
  const other = aPerson()
  const campaigns = await Promise.all(Array.from({ length: 50 }, open))
  const at = day(1)
  const visit = () => askToVisit(db, keys, { ...victim, locale: 'en', network: null }, at)
  const forms = campaigns.map(({ id }) =>
    sign(db, keys, { campaignId: id, form: victim, locale: 'en', network: null }, at),
  )
  await Promise.all([...forms, visit(), visit()])
  const office = postOffice()
  const another = postOffice()
  await Promise.all([deliverAll(db, office, at), deliverAll(db, another, at)])
  expect([...office.letters, ...another.letters].filter(({ to }) => to === victim.address)).toHaveLength(5)
  expect(await emailsFor(campaigns[0]!.id, other, at)).toBe(1)
})

test('word of having signed already takes from the same share as codes', async () => {
  const { id } = await open()
  const form = aPerson()
  await stand(db, id, form, day(1, '08:00:00'))
  const counts: number[] = []
  for (const time of ['09:00:00', '10:00:00', '11:00:00'])
    counts.push(await emailsFor(id, form, day(1, time)))
  // The first is also the email that says: you have signed. It is sent once and costs nothing.
  expect(counts).toEqual([2, 1, 0])

  const elsewhere: number[] = []
  for (const hour of [12, 13, 14])
    elsewhere.push(await emailsFor((await open()).id, form, day(1, `${hour}:00:00`)))
  expect(elsewhere).toEqual([1, 1, 0])
})

test('variants of one mailbox share one budget', async () => {
  const variants = [
    'ada.lovelace@gmail.com',
    'adalovelace@gmail.com',
    'ada.lovelace+a@googlemail.com',
    'AdaLovelace+b@gmail.com',
  ]
  const { id } = await open()
  let sent = 0
  for (const [hour, email] of variants.entries())
    sent += await emailsFor(id, aPerson({ email }), day(1, `1${hour}:00:00`))
  expect(sent).toBe(3)
})
