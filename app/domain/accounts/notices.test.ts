import { expect, test } from 'vitest'
import { listOwn } from '#audit'
import { testDatabase } from '#db/test-database.ts'
import { anAccount, offered, provenMailbox, site } from '#seeds/account-world.ts'
import { aDevice } from '#seeds/device.ts'
import { deliverAll, keys, postOffice } from '#seeds/world.ts'
import { addPasskey } from './add-passkey.ts'
import { signOutElsewhere, signOutEverywhere } from './end-sessions.ts'
import { recover } from './recover.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'

const db = await testDatabase()

test('whoever signs out everywhere or makes new codes is told of it by email, in our words alone', async () => {
  const { organiserId, person } = await anAccount(db)
  await deliverAll(db, postOffice())
  await renewRecoveryCodes(db, keys, organiserId)
  await signOutEverywhere(db, keys, organiserId)
  const office = postOffice()
  await deliverAll(db, office)
  const { letters } = office
  expect(letters.map(({ to }) => to)).toEqual([person.address, person.address])
  expect(letters[0]!.text).toContain('New recovery codes were made')
  expect(letters[1]!.text).toContain('Every browser was signed out')
  for (const { text } of letters) {
    expect(text).toContain('If it was not you')
    expect(text).toContain('https://sign.example.org/organise/recover')
    expect(text).not.toContain('Ada')
  }
  const own = await listOwn(db, organiserId)
  expect(own.map(({ deed }) => deed)).toEqual(['endedSessions', 'madeRecoveryCodes', 'openedAccount'])
})

test('a session of somebody else is not ended, and nothing is written about it', async () => {
  const [ada, other] = [await anAccount(db), await anAccount(db)]
  await signOutElsewhere(db, keys, { organiserId: ada.organiserId, sessionId: other.session.id })
  expect((await listOwn(db, ada.organiserId)).map(({ deed }) => deed)).toEqual(['openedAccount'])
  await signOutElsewhere(db, keys, { organiserId: other.organiserId, sessionId: other.session.id })
  expect((await listOwn(db, other.organiserId)).map(({ deed }) => deed)).toEqual([
    'endedSession',
    'openedAccount',
  ])
})

test('the owner is told when a recovery code lets somebody in, and of the passkey that follows', async () => {
  const { organiserId, person, codes } = await anAccount(db)
  await db.deleteFrom('challenges').execute()
  const { ticket } = await provenMailbox(db, person)
  const recovered = await recover(db, keys, {
    ticket,
    code: codes[0]!,
    network: null,
    browser: 'evil.example',
  })
  if (recovered.outcome !== 'signed-in') throw new Error(recovered.outcome)
  const { session } = recovered
  const further = await offered(db, { ticket: session.ticket, organiserId }).further()
  const credential = aDevice(site.origin).create(further)
  const held = { id: session.id, organiserId }
  await addPasskey(db, keys, {
    ticket: session.ticket,
    session: held,
    name: 'evil.example',
    credential,
    site,
  })
  const office = postOffice()
  await deliverAll(db, office)
  const notices = office.letters.filter(({ subject }) => subject.includes('your account'))
  expect(
    notices.map(({ text }) => /A recovery code was used|A new passkey was added/.exec(text)?.[0]),
  ).toEqual(['A recovery code was used', 'A new passkey was added'])
  for (const { text, html, subject } of notices) expect(`${text}${html}${subject}`).not.toContain('evil')
})

test('a wrong recovery code tells nobody anything', async () => {
  const { organiserId, person } = await anAccount(db)
  await db.deleteFrom('challenges').execute()
  const { ticket } = await provenMailbox(db, person)
  await recover(db, keys, { ticket, code: 'AAAA-AAAA-AAAA', network: null, browser: '' })
  expect((await listOwn(db, organiserId)).map(({ deed }) => deed)).toEqual(['openedAccount'])
})
