import { expect, test } from 'vitest'
import { recount, sequence } from '#counts'
import { codeLives } from '#verification'
import type { Instant } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { visit } from '#seeds/visiting.ts'
import {
  ago,
  aPerson,
  codeSentTo,
  fillIn,
  fromNow,
  hence,
  keys,
  openCampaign,
  postOffice,
} from '#seeds/world.ts'
import { confirm } from './confirm.ts'
import { listSignatories } from '../list/list-signatories.ts'

const db = await testDatabase()
const wrong = (code: string) => (code === '000000' ? '111111' : '000000')

async function ready(form = aPerson(), at?: Instant) {
  const office = postOffice()
  const campaign = await openCampaign(db)
  const waiting = await fillIn(db, office, campaign.id, form, at)
  return { office, campaign, form, waiting, code: codeSentTo(office, form.address) }
}

test('nobody is counted or listed before the code is typed', async () => {
  const { campaign } = await ready()
  expect(await recount(db, campaign.id)).toMatchObject({ rows: 0, log: 0 })
  expect((await listSignatories(db, { campaignId: campaign.id })).signatories).toEqual([])
})

test('the right code makes the signature stand, counted once and listed', async () => {
  const { campaign, waiting, code, form } = await ready()
  expect(await confirm(db, keys, { ...waiting, code })).toEqual({ outcome: 'signed' })
  await sequence(db)
  expect(await recount(db, campaign.id)).toEqual({ rows: 1, log: 1, counted: 1, versions: 1, waiting: 0 })
  const { signatories } = await listSignatories(db, { campaignId: campaign.id })
  expect(signatories.map(({ name }) => name)).toEqual([form.name])
})

test('five wrong codes use a code up, even for its owner', async () => {
  const { waiting, code } = await ready()
  for (let guess = 0; guess < 5; guess++) {
    expect(await confirm(db, keys, { ...waiting, code: wrong(code) })).toEqual({ outcome: 'code-refused' })
  }
  expect(await confirm(db, keys, { ...waiting, code })).toEqual({ outcome: 'code-refused' })
})

test('four wrong codes leave the fifth try to its owner', async () => {
  const { waiting, code } = await ready()
  for (let guess = 0; guess < 4; guess++) await confirm(db, keys, { ...waiting, code: wrong(code) })
  expect(await confirm(db, keys, { ...waiting, code })).toEqual({ outcome: 'signed' })
})

test('of a hundred guesses at once, five at most are compared', async () => {
  const { waiting, code } = await ready()
  await Promise.all(Array.from({ length: 100 }, () => confirm(db, keys, { ...waiting, code: wrong(code) })))
  const { tries } = await db
    .selectFrom('challenges')
    .select('tries')
    .orderBy('asked_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(tries).toBe(5)
  expect(await confirm(db, keys, { ...waiting, code })).toEqual({ outcome: 'code-refused' })
})

test('a code works until its last second, and not after it', async () => {
  const later = fromNow()
  const early = await ready(undefined, later('0 seconds'))
  expect(
    await confirm(db, keys, { ...early.waiting, code: early.code }, later('9 minutes 58 seconds')),
  ).toEqual({ outcome: 'signed' })
  const late = await ready(undefined, later('0 seconds'))
  expect(
    await confirm(db, keys, { ...late.waiting, code: late.code }, later('10 minutes 2 seconds')),
  ).toEqual({ outcome: 'code-refused' })
})

test('where a provider holds every email for twenty minutes, codes that come too late open nothing and make the next ones live longer', async () => {
  const host = 'held-for-long.example.org'
  const later = hence('20 minutes')
  const lives = async () => (await codeLives(db, keys, [`x@${host}`], later))[0]
  for (let place = 0; place < 20; place++) {
    expect(await lives()).toBe(600)
    const { waiting, code } = await ready(aPerson({ email: `person-${place}@${host}` }))
    const press = (typed: string) => confirm(db, keys, { ...waiting, code: typed }, later)
    // To whoever types, a late code is what a wrong one is; and to type it again tells nothing new.
    expect(await press(wrong(code))).toEqual({ outcome: 'code-refused' })
    expect(await press(code)).toEqual({ outcome: 'code-refused' })
    expect(await press(code)).toEqual({ outcome: 'code-refused' })
  }
  expect(await lives()).toBe(3_600)
})

test('a code that is over is compared with five guesses at most as well, those before its end included', async () => {
  const host = 'guessed-late.example.org'
  const delays = async () => (await db.selectFrom('mailbox_delays').select('at').execute()).length
  const before = await delays()
  const { waiting, code } = await ready(aPerson({ email: `ada@${host}` }))
  for (let guess = 0; guess < 3; guess++) await confirm(db, keys, { ...waiting, code: wrong(code) })
  for (let guess = 0; guess < 2; guess++)
    await confirm(db, keys, { ...waiting, code: wrong(code) }, hence('20 minutes'))
  expect(await confirm(db, keys, { ...waiting, code }, hence('20 minutes'))).toEqual({
    outcome: 'code-refused',
  })
  expect(await delays()).toBe(before)
})

test('the right code sent sixty-four times at once is one signature and sixty-four same answers', async () => {
  const { campaign, waiting, code } = await ready()
  const answers = await Promise.all(Array.from({ length: 64 }, () => confirm(db, keys, { ...waiting, code })))
  expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['signed']))
  await sequence(db)
  expect(await recount(db, campaign.id)).toEqual({ rows: 1, log: 1, counted: 1, versions: 1, waiting: 0 })
})

test('two people who share a mailbox: one stands, and the other is told why once the code was right', async () => {
  const office = postOffice()
  const campaign = await openCampaign(db)
  const ada = aPerson()
  const bola = { ...aPerson({ name: 'Bola Oyelaran' }), address: ada.address, addressKey: ada.addressKey }
  const first = await fillIn(db, office, campaign.id, ada)
  const second = await fillIn(db, office, campaign.id, bola)
  const code = codeSentTo(office, ada.address)
  const outcomes = await Promise.all(
    [first, second].map((waiting) => confirm(db, keys, { ...waiting, code })),
  )
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['mailbox-has-signed', 'signed'])
  await sequence(db)
  expect(await recount(db, campaign.id)).toMatchObject({ rows: 1, log: 1, counted: 1 })
})

test('a code for one campaign is worth nothing in another', async () => {
  const here = await ready()
  const there = await openCampaign(db)
  const office = postOffice()
  const waiting = await fillIn(db, office, there.id, here.form)
  expect(codeSentTo(office, here.form.address)).not.toBe(here.code)
  expect(await confirm(db, keys, { ...waiting, code: here.code })).toEqual({ outcome: 'code-refused' })
})

test('once the code was right, the address is gone from every row of ours', async () => {
  const { waiting, code, form } = await ready()
  await confirm(db, keys, { ...waiting, code })
  const row = await db
    .selectFrom('signatures')
    .select(['address_sealed', 'salt_id', 'salt_pub'])
    .where('state', '=', 'standing')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(row.address_sealed).toBeNull()
  expect(row.salt_id).toHaveLength(32)
  expect(row.salt_pub).not.toEqual(row.salt_id)
  expect(form.updates).toBe(false)
})

test('whoever asks for news keeps a sealed address', async () => {
  const { waiting, code, form } = await ready(aPerson({ updates: 'on' }))
  await confirm(db, keys, { ...waiting, code })
  const row = await db
    .selectFrom('signatures')
    .select('address_sealed')
    .where('updates', '=', true)
    .executeTakeFirstOrThrow()
  expect(row.address_sealed?.includes(Buffer.from(form.address))).toBe(false)
})

test('a form sent before closing can be confirmed for a day, and no longer', async () => {
  for (const [later, outcome] of [
    ['23 hours 59 minutes', 'signed'],
    ['24 hours 1 second', 'campaign-closed'],
  ] as const) {
    const campaign = await openCampaign(db, { opensAt: ago('2 days'), closesAt: ago('1 second') })
    const office = postOffice()
    const form = aPerson()
    const waiting = await fillIn(db, office, campaign.id, form, ago('1 minute'))
    await db.updateTable('challenges').set({ deadline: null }).execute()
    await db
      .updateTable('campaigns')
      .set({ closes_at: ago(later) })
      .where('id', '=', campaign.id)
      .execute()
    expect(await confirm(db, keys, { ...waiting, code: codeSentTo(office, form.address) })).toEqual({
      outcome,
    })
  }
})

test('fifteen wrong codes for one mailbox are the most in a day, over all its codes', async () => {
  const form = aPerson()
  for (let round = 0; round < 3; round++) {
    const { waiting, code } = await ready(form)
    for (let guess = 0; guess < 5; guess++) await confirm(db, keys, { ...waiting, code: wrong(code) })
  }
  const { waiting, code } = await ready(form)
  expect(await confirm(db, keys, { ...waiting, code })).toEqual({ outcome: 'code-refused' })
})

test('thirty wrong codes are the most from one network in an hour', async () => {
  const network = '203.0.113.7'
  for (let round = 0; round < 6; round++) {
    const { waiting, code } = await ready()
    for (let guess = 0; guess < 5; guess++)
      await confirm(db, keys, { ...waiting, code: wrong(code), network })
  }
  const { waiting, code } = await ready()
  expect(await confirm(db, keys, { ...waiting, code, network })).toEqual({ outcome: 'code-refused' })
  expect(await confirm(db, keys, { ...waiting, code, network: '203.0.113.8' })).toEqual({ outcome: 'signed' })
})

test('guesses at a code that is dead cost its mailbox nothing, and no guesses at signing keep it from leaving', async () => {
  const { waiting, form } = await ready()
  for (let guess = 0; guess < 20; guess++) await confirm(db, keys, { ...waiting, code: '000001' })
  const office = postOffice()
  const elsewhere = await fillIn(db, office, (await openCampaign(db)).id, form)
  expect(await confirm(db, keys, { ...elsewhere, code: codeSentTo(office, form.address) })).toEqual({
    outcome: 'signed',
  })
  const own = await visit(db, form)
  expect(await own.prove(codeSentTo(own.office, form.address))).toMatchObject({ outcome: 'proven' })
})
