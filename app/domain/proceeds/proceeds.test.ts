import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openDisk } from '#files'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { openCampaign } from '#seeds/world.ts'
import * as proceeds from './index.ts'

const db = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'undersigned-proceeds-'))
const files = openDisk(join(folder, 'files'))
afterAll(() => rm(folder, { recursive: true }))

async function aLedger() {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const { id: campaignId } = await openCampaign(db, { kind: 'album', teamId: team.id })
  return { teamId: team.id, organiserId, campaignId }
}

const paid = { paidOn: '2026-01-31', amount: 12_345, currency: 'EUR', note: 'First half', corrects: null }

test.each([
  ['1,234.56', 'EUR', 123_456],
  ['1.234,56', 'EUR', 123_456],
  ['1 234,5', 'EUR', 123_450],
  ['12', 'EUR', 1_200],
  ['−12.50', 'EUR', -1_250],
  ['5000', 'JPY', 5_000],
  ['1.234', 'KWD', 1_234],
  ['12.345', 'EUR', 1_234_500],
])('“%s” in %s is %i of its smallest unit', (typed, currency, units) => {
  expect(proceeds.readAmount(typed, currency)).toBe(units)
})

test.each(['', '0', '0.00', 'twelve', '1.2345', '1e3', '12.5.5', '99999999999999999', '50.5'])(
  '“%s” yen are no amount',
  (typed) => {
    expect(proceeds.readAmount(typed, 'JPY')).toBeUndefined()
  },
)

test('every amount that is written plainly is read as it was meant', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.constantFrom('EUR', 'JPY', 'KWD'),
      (units, currency) => {
        const written = (units / 10 ** proceeds.digitsOf(currency)).toFixed(proceeds.digitsOf(currency))
        expect(proceeds.readAmount(written, currency)).toBe(units)
      },
    ),
  )
})

test('a payment stands for ever, and a further entry corrects it; sums go by currency', async () => {
  const by = await aLedger()
  await proceeds.addPayment(db, files, by, paid)
  await proceeds.addPayment(db, files, by, { ...paid, currency: 'GBP', amount: 500 })
  const [first] = (await proceeds.listPayments(db, by.campaignId)).payments.filter(
    ({ currency }) => currency === 'EUR',
  )
  const correction = { ...paid, amount: -345, corrects: first!.id, paidOn: '2026-02-01' }
  expect(await proceeds.addPayment(db, files, by, correction)).toEqual({ outcome: 'added' })
  expect(await proceeds.addPayment(db, files, by, { ...correction, currency: 'GBP' })).toEqual({
    outcome: 'no-such-payment',
  })
  const ledger = await proceeds.listPayments(db, by.campaignId)
  expect(ledger.sums).toEqual([
    { currency: 'EUR', amount: 12_000 },
    { currency: 'GBP', amount: 500 },
  ])
  expect(ledger.payments[0]).toMatchObject({ amount: -345, correctsDay: '2026-01-31' })
})

test('nobody corrects what is in another ledger', async () => {
  const [ours, theirs] = [await aLedger(), await aLedger()]
  await proceeds.addPayment(db, files, theirs, paid)
  const [other] = (await proceeds.listPayments(db, theirs.campaignId)).payments
  const correction = { ...paid, amount: -1, corrects: other!.id }
  expect(await proceeds.addPayment(db, files, ours, correction)).toEqual({ outcome: 'no-such-payment' })
})

test('a receipt is known by how it begins, and kept as it came', async () => {
  const by = await aLedger()
  const path = join(folder, 'receipt.exe')
  await writeFile(path, 'MZ no receipt')
  expect(await proceeds.addPayment(db, files, by, paid, path)).toEqual({ outcome: 'no-receipt' })
  await writeFile(path, '%PDF-1.7 a receipt')
  await proceeds.addPayment(db, files, by, paid, path)
  const [payment] = (await proceeds.listPayments(db, by.campaignId)).payments
  const receipt = (await proceeds.findReceipt(db, by.campaignId, payment!.id))!
  expect(receipt).toMatchObject({ type: 'application/pdf', name: 'receipt-2026-01-31.pdf' })
  expect((await buffer((await files.read(receipt.key))!.stream)).toString()).toBe('%PDF-1.7 a receipt')
  expect(await proceeds.findReceipt(db, (await aLedger()).campaignId, payment!.id)).toBeUndefined()
})

test('what is typed is read with all its faults at once', () => {
  expect(proceeds.readPayment({ paidOn: '2026-02-30', amount: '-5', currency: 'EUR' }, '2026-03-01')).toEqual(
    {
      outcome: 'refused',
      faults: { paidOn: 'E_DAY', amount: 'E_AMOUNT' },
    },
  )
  expect(
    proceeds.readPayment({ paidOn: '2026-03-02', amount: '5', currency: 'XYZ' }, '2026-03-01'),
  ).toMatchObject({ faults: { paidOn: 'E_AHEAD', currency: 'E_CHOICE' } })
})

test('for whom the work earns is said in public, and what is wrong is told field by field', async () => {
  const by = await aLedger()
  expect(await proceeds.saveProceeds(db, by, { beneficiary: '', share: '101', basis: 'all' })).toEqual({
    outcome: 'refused',
    faults: ['beneficiary', 'share', 'basis'],
  })
  await proceeds.saveProceeds(db, by, { beneficiary: 'A hardship fund', share: '12,5 %', basis: 'net' })
  expect(await proceeds.readProceeds(db, by.campaignId)).toEqual({
    beneficiary: 'A hardship fund',
    share: 1_250,
    basis: 'net',
  })
})
