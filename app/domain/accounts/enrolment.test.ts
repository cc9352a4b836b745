import { expect, test } from 'vitest'
import { limits } from '#limits'
import { blockMailbox, mailboxMac } from '#mailboxes'
import { sayIn } from '#i18n/speak.ts'
import { testDatabase } from '#db/test-database.ts'
import { anAccount, askForAccount, provenMailbox, site } from '#seeds/account-world.ts'
import { aDevice } from '#seeds/device.ts'
import { aPerson, codeSentTo, deliverAll, hence, keys, postOffice } from '#seeds/world.ts'
import { askAgainToEnrol, askToEnrol } from './ask-to-enrol.ts'
import { findEnrolment, forgetEnrolments } from './enrolment.ts'
import { offerFirstPasskey } from './offer-passkey.ts'
import { openAccount } from './open-account.ts'
import { proveEnrolment } from './prove-enrolment.ts'

const db = await testDatabase()
const say = sayIn('en')

test('a mailbox is proven with the code from it, and only then may an account be made', async () => {
  const { ticket, prove, letters } = await askForAccount(db)
  expect(letters()).toHaveLength(1)
  expect(letters()[0]!.text).not.toContain(say('account.email.known'))
  expect(await offerFirstPasskey(db, keys, { ticket, site }, 'Ada')).toBeUndefined()
  const proven = await prove()
  if (proven.outcome !== 'proven') throw new Error(proven.outcome)
  expect(proven.known).toBe(false)
  expect(await offerFirstPasskey(db, keys, { ticket: proven.ticket, site }, 'Ada')).toBeDefined()
  // Whoever copied the browser's ticket before the code was typed makes no account with it.
  expect(await offerFirstPasskey(db, keys, { ticket, site }, 'Mallory')).toBeUndefined()
  expect(await prove()).toEqual(proven)
})

test('a stranger sees no difference between a mailbox with an account and one without; its owner’s email has one', async () => {
  const { person } = await anAccount(db)
  await db.deleteFrom('challenges').execute()
  const known = await askForAccount(db, person)
  const unknown = await askForAccount(db)
  const seen = async ({ ticket }: { ticket: string }) => {
    const {
      address: _,
      addressKey: __,
      mailbox: ___,
      known: ____,
      asked: _____,
      ...rest
    } = (await findEnrolment(db, keys, ticket))!
    return rest
  }
  expect(await seen(known)).toEqual(await seen(unknown))
  expect(known.letters()[0]!.text).toContain(say('account.email.known'))
  expect(known.letters()[0]!.text).toContain('https://sign.example.org/organise/sign-in')
  expect(known.letters()[0]!.subject).toBe(unknown.letters()[0]!.subject)
})

test('a proven mailbox alone makes no second account and is offered no passkey for the one there is', async () => {
  const { person, organiserId } = await anAccount(db)
  await db.deleteFrom('challenges').execute()
  const { prove } = await askForAccount(db, person)
  const proven = await prove()
  if (proven.outcome !== 'proven') throw new Error(proven.outcome)
  expect(proven.known).toBe(true)
  const { ticket } = proven
  expect(await offerFirstPasskey(db, keys, { ticket, site }, 'Mallory')).toBeUndefined()
  const opening = { ticket, name: 'Mallory', passkeyName: 'x', credential: '{}', site, browser: '' }
  expect(await openAccount(db, keys, opening)).toEqual({ outcome: 'passkey-refused' })
  const passkeys = await db
    .selectFrom('passkeys')
    .select('id')
    .where('organiser_id', '=', organiserId)
    .execute()
  expect(passkeys).toHaveLength(1)
})

test('a passkey alone makes no account: its mailbox must be proven, and within the hour', async () => {
  const { ticket } = await provenMailbox(db)
  const options = await offerFirstPasskey(db, keys, { ticket, site }, 'Ada')
  const credential = aDevice(site.origin).create(options!)
  const opening = { ticket, name: 'Ada', passkeyName: 'Laptop', credential, site, browser: '' }
  expect(await openAccount(db, keys, opening, hence('61 minutes'))).toEqual({ outcome: 'no-enrolment' })
  await db.updateTable('enrolments').set({ proven_at: null }).execute()
  expect(await openAccount(db, keys, opening)).toEqual({ outcome: 'no-enrolment' })
})

test('two browsers that make the account of one mailbox at once make one account', async () => {
  const person = aPerson()
  const one = await provenMailbox(db, person)
  await db.deleteFrom('challenges').execute()
  const other = await provenMailbox(db, person)
  const openings = await Promise.all(
    [one, other].map(async ({ ticket }) => {
      const options = await offerFirstPasskey(db, keys, { ticket, site }, 'Ada')
      const credential = aDevice(site.origin).create(options!)
      return { ticket, name: 'Ada', passkeyName: 'Laptop', credential, site, browser: '' }
    }),
  )
  const opened = await Promise.all(openings.map((opening) => openAccount(db, keys, opening)))
  expect(opened.map(({ outcome }) => outcome).toSorted()).toEqual(['no-enrolment', 'opened'])
})

test('another code comes after a minute, not before; after an hour the enrolment is over', async () => {
  const { office, ticket, letters } = await askForAccount(db)
  await askAgainToEnrol(db, keys, ticket, hence('50 seconds'))
  await deliverAll(db, office)
  expect(letters()).toHaveLength(1)
  await askAgainToEnrol(db, keys, ticket, hence('61 seconds'))
  await deliverAll(db, office)
  expect(letters()).toHaveLength(2)
  expect(await findEnrolment(db, keys, ticket, hence('59 minutes'))).toBeDefined()
  expect(await findEnrolment(db, keys, ticket, hence('61 minutes'))).toBeUndefined()
  await forgetEnrolments(db, hence('59 minutes'))
  expect(await findEnrolment(db, keys, ticket)).toBeDefined()
  await forgetEnrolments(db, hence('61 minutes'))
  expect(await findEnrolment(db, keys, ticket)).toBeUndefined()
})

test('one network may ask for so many codes in an hour; the next is told so', async () => {
  const ask = async (network: string) => {
    const { address, addressKey } = aPerson()
    return (await askToEnrol(db, keys, { address, addressKey, locale: 'en', network })).outcome
  }
  for (let asked = 0; asked < limits.enrolments.perNetworkAndHour; asked += 1)
    expect(await ask('192.0.2.1')).toBe('check-your-mailbox')
  expect(await ask('192.0.2.1')).toBe('too-many-from-network')
  expect(await ask('192.0.2.2')).toBe('check-your-mailbox')
})

test('five wrong codes use a code up, and the right one is refused after them', async () => {
  const { ticket, office, person } = await askForAccount(db)
  const right = codeSentTo(office, person.address)
  const wrong = right === '000000' ? '111111' : '000000'
  for (let tries = 0; tries < limits.code.tries; tries += 1)
    expect(await proveEnrolment(db, keys, { ticket, code: wrong, network: null })).toEqual({
      outcome: 'code-refused',
    })
  expect(await proveEnrolment(db, keys, { ticket, code: right, network: null })).toEqual({
    outcome: 'code-refused',
  })
})

test('a blocked mailbox is sent nothing, and its asker is answered as ever', async () => {
  const office = postOffice()
  const { address, addressKey } = aPerson()
  await blockMailbox(db, mailboxMac(keys, addressKey))
  const asked = await askToEnrol(db, keys, { address, addressKey, locale: 'en', network: null })
  await deliverAll(db, office)
  expect(asked.outcome).toBe('check-your-mailbox')
  expect(office.letters.filter(({ to }) => to === address)).toEqual([])
})

test('who reads what comes to a tagged address makes and recovers no account of the mailbox’s', async () => {
  const owner = aPerson()
  const tagged = owner.address.replace('@', '+id4711@')
  const { office, ticket } = await askForAccount(db, { address: tagged, addressKey: owner.addressKey })
  expect(office.letters.map(({ to }) => to)).not.toContain(tagged)
  const code = codeSentTo(office, owner.address)
  const proven = await proveEnrolment(db, keys, { ticket, code, network: null })
  if (proven.outcome !== 'proven') throw new Error(proven.outcome)
  expect(await findEnrolment(db, keys, proven.ticket)).toMatchObject({ address: owner.address, proven: true })
})
