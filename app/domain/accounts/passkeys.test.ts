import { expect, test } from 'vitest'
import { findSession, isProven } from '#organisers'
import { testDatabase } from '#db/test-database.ts'
import { anAccount, atTheDoor, offered, provenMailbox, site } from '#seeds/account-world.ts'
import { aDevice } from '#seeds/device.ts'
import { hence, keys } from '#seeds/world.ts'
import { addPasskey } from './add-passkey.ts'
import { dropPasskey } from './drop-passkey.ts'
import { offerFirstPasskey } from './offer-passkey.ts'
import { openAccount } from './open-account.ts'
import { proveAgain } from './prove-again.ts'
import { signIn } from './sign-in.ts'

const db = await testDatabase()
const enter = (ticket: string, credential: string, at = hence('0 seconds')) =>
  signIn(db, keys, { ticket, credential, site, browser: 'a test' }, at)

test('a passkey signs in without an address, into a session that is proven', async () => {
  const { device, organiserId } = await anAccount(db)
  const { ticket, options } = await atTheDoor(db)
  expect(options.allowCredentials).toEqual([])
  expect(options.userVerification).toBe('required')
  const signed = await enter(ticket, device.get(options))
  if (signed.outcome !== 'signed-in') throw new Error(signed.outcome)
  expect(await findSession(db, signed.session.ticket)).toMatchObject({ organiserId, name: 'Ada Oyelaran' })
  expect(await isProven(db, signed.session.id)).toBe(true)
  expect(await isProven(db, signed.session.id, hence('5 minutes 1 second'))).toBe(false)
})

test.each([
  ['for another site’s page', { origin: 'https://evil.example' }],
  ['for the same site without its s', { origin: 'http://sign.example.org' }],
  ['under another domain', { rpId: 'evil.example' }],
  ['by a device that does not know who holds it', { verified: false }],
])('what was signed %s opens nothing', async (_what, circumstances) => {
  const { device } = await anAccount(db)
  const { ticket, options } = await atTheDoor(db)
  expect(await enter(ticket, device.get(options, circumstances))).toEqual({ outcome: 'passkey-refused' })
})

test('a challenge works once, in its own browser, and for five minutes', async () => {
  const { device } = await anAccount(db)
  const first = await atTheDoor(db)
  const answer = device.get(first.options)
  expect((await enter(first.ticket, answer)).outcome).toBe('signed-in')
  expect((await enter(first.ticket, answer)).outcome).toBe('passkey-refused')

  const [one, other] = [await atTheDoor(db), await atTheDoor(db)]
  expect((await enter(other.ticket, device.get(one.options))).outcome).toBe('passkey-refused')

  const late = await atTheDoor(db)
  expect((await enter(late.ticket, device.get(late.options), hence('5 minutes 1 second'))).outcome).toBe(
    'passkey-refused',
  )
  const just = await atTheDoor(db)
  expect((await enter(just.ticket, device.get(just.options), hence('4 minutes 50 seconds'))).outcome).toBe(
    'signed-in',
  )
})

test('a wrong answer uses the challenge up as well', async () => {
  const { device } = await anAccount(db)
  const { ticket, options } = await atTheDoor(db)
  expect((await enter(ticket, device.get(options, { origin: 'https://evil.example' }))).outcome).toBe(
    'passkey-refused',
  )
  expect((await enter(ticket, device.get(options))).outcome).toBe('passkey-refused')
})

test('the same answer sent eight times at once signs in once', async () => {
  const { device } = await anAccount(db)
  const { ticket, options } = await atTheDoor(db)
  const answer = device.get(options)
  const answers = await Promise.all(Array.from({ length: 8 }, () => enter(ticket, answer)))
  expect(answers.filter(({ outcome }) => outcome === 'signed-in')).toHaveLength(1)
})

test('a copied key, whose counter has gone back, opens nothing', async () => {
  const { device } = await anAccount(db)
  const first = await atTheDoor(db)
  expect((await enter(first.ticket, device.get(first.options, { counter: 7 }))).outcome).toBe('signed-in')
  for (const counter of [6, 7]) {
    const again = await atTheDoor(db)
    expect((await enter(again.ticket, device.get(again.options, { counter }))).outcome).toBe(
      'passkey-refused',
    )
  }
})

test('nonsense in place of a passkey is refused, whatever it is', async () => {
  const answers = [
    '',
    'null',
    '[]',
    '{}',
    '{"id":"x","rawId":"x","type":"public-key","response":{}}',
    'x'.repeat(60_000),
  ]
  for (const answer of answers) {
    const { ticket } = await atTheDoor(db)
    expect((await enter(ticket, answer)).outcome).toBe('passkey-refused')
  }
})

test('a first passkey made for another site or without knowing who holds the device makes no account', async () => {
  for (const circumstances of [
    { origin: 'https://evil.example' },
    { verified: false },
    { rpId: 'evil.example' },
  ]) {
    const { ticket } = await provenMailbox(db)
    const options = await offerFirstPasskey(db, keys, { ticket, site }, 'Ada')
    expect(options!.authenticatorSelection).toMatchObject({
      userVerification: 'required',
      residentKey: 'required',
    })
    const credential = aDevice(site.origin).create(options!, circumstances)
    const opening = { ticket, name: 'Ada', passkeyName: 'Laptop', credential, site, browser: '' }
    expect(await openAccount(db, keys, opening)).toEqual({ outcome: 'passkey-refused' })
  }
})

test('only one’s own passkey proves oneself', async () => {
  const [ada, brigid] = [await anAccount(db), await anAccount(db)]
  const own = await offered(db, ada).own()
  expect(own.allowCredentials!.map(({ id }) => id)).toEqual([ada.device.id])
  const prove = (credential: string) =>
    proveAgain(db, keys, { ticket: ada.ticket, session: ada.session, credential, site })
  expect(await prove(brigid.device.get(own))).toEqual({ outcome: 'passkey-refused' })
  await db.updateTable('desk_sessions').set({ proven_at: null }).where('id', '=', ada.session.id).execute()
  expect(await prove(ada.device.get(await offered(db, ada).own()))).toEqual({ outcome: 'proven' })
  expect(await isProven(db, ada.session.id)).toBe(true)
})

test('one more passkey ends every other session, and wants the last five minutes’ proof', async () => {
  const ada = await anAccount(db)
  const door = await atTheDoor(db)
  const elsewhere = await enter(door.ticket, ada.device.get(door.options))
  if (elsewhere.outcome !== 'signed-in') throw new Error(elsewhere.outcome)

  const phone = aDevice(site.origin)
  const add = async (at = hence('0 seconds')) => {
    const credential = phone.create(await offered(db, ada).further())
    return addPasskey(
      db,
      keys,
      { ticket: ada.ticket, session: ada.session, name: 'Phone', credential, site },
      at,
    )
  }
  expect(await add(hence('6 minutes'))).toEqual({ outcome: 'prove-first' })
  expect(await add()).toEqual({ outcome: 'added' })
  expect(await findSession(db, elsewhere.session.ticket)).toBeUndefined()
  expect(await findSession(db, ada.ticket)).toBeDefined()
  // The same key a second time is somebody's already.
  expect(await add()).toEqual({ outcome: 'passkey-refused' })
  const again = await atTheDoor(db)
  expect((await enter(again.ticket, phone.get(again.options))).outcome).toBe('signed-in')
})

test('the last passkey stays, also when two are removed at once, and a stranger’s is not touched', async () => {
  const [ada, brigid] = [await anAccount(db), await anAccount(db)]
  const drop = (passkeyId: string, at = hence('0 seconds')) =>
    dropPasskey(db, keys, { session: ada.session, passkeyId }, at)
  expect(await drop(ada.device.id)).toEqual({ outcome: 'last-one' })
  expect(await drop(brigid.device.id)).toEqual({ outcome: 'not-yours' })
  expect(await drop(ada.device.id, hence('6 minutes'))).toEqual({ outcome: 'prove-first' })
  const phone = aDevice(site.origin)
  const credential = phone.create(await offered(db, ada).further())
  await addPasskey(db, keys, { ticket: ada.ticket, session: ada.session, name: 'Phone', credential, site })
  const dropped = await Promise.all([drop(ada.device.id), drop(phone.id)])
  expect(dropped.map(({ outcome }) => outcome).toSorted()).toEqual(['last-one', 'removed'])
})

test('what was signed to prove oneself does not sign in, nor the other way round', async () => {
  const ada = await anAccount(db)
  const proof = ada.device.get(await offered(db, ada).own())
  expect(await enter(ada.ticket, proof)).toEqual({ outcome: 'passkey-refused' })
  const door = await atTheDoor(db)
  const proving = {
    ticket: door.ticket,
    session: ada.session,
    credential: ada.device.get(door.options),
    site,
  }
  expect(await proveAgain(db, keys, proving)).toEqual({ outcome: 'passkey-refused' })
})

test('a new sign-in ends the session the browser had before', async () => {
  const { device, ticket: former } = await anAccount(db)
  const { ticket, options } = await atTheDoor(db)
  const signed = await signIn(db, keys, {
    ticket,
    credential: device.get(options),
    site,
    browser: '',
    former,
  })
  expect(signed.outcome).toBe('signed-in')
  expect(await findSession(db, former)).toBeUndefined()
})
