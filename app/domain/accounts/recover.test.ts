import { expect, test } from 'vitest'
import { limits } from '#limits'
import { findSession, isProven, may, mayChangePasskeys } from '#organisers'
import { testDatabase } from '#db/test-database.ts'
import { anAccount, offered, provenMailbox, site } from '#seeds/account-world.ts'
import { aDevice } from '#seeds/device.ts'
import { aTeam } from '#seeds/desk-world.ts'
import { databaseTime } from '#db/connection.ts'
import { hence, keys } from '#seeds/world.ts'
import { addPasskey } from './add-passkey.ts'
import { recover } from './recover.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { readAccount } from './read-account.ts'

const db = await testDatabase()

/** Somebody with an account who has proven their mailbox again, having lost every passkey. */
async function lost() {
  const account = await anAccount(db)
  await db.deleteFrom('challenges').execute()
  const { ticket } = await provenMailbox(db, account.person)
  const come = (code: string, network: string | null = null) =>
    recover(db, keys, { ticket, code, network, browser: 'a new one' })
  return { ...account, come }
}

test('mailbox and recovery code together let in; the session may make a passkey and nothing grave', async () => {
  const { codes, come, organiserId } = await lost()
  const team = await aTeam(db)
  await db
    .insertInto('memberships')
    .values({ team_id: team.id, organiser_id: organiserId, role: 'owner', since: databaseTime })
    .execute()
  const recovered = await come(codes[0]!)
  if (recovered.outcome !== 'signed-in') throw new Error(recovered.outcome)
  const { session } = recovered
  expect(await findSession(db, session.ticket)).toMatchObject({ organiserId })
  expect(await isProven(db, session.id)).toBe(false)
  expect((await may(db, session.id, 'read the desk', { teamId: team.id })).answer).toBe('yes')
  expect((await may(db, session.id, 'change the team', { teamId: team.id })).answer).toBe('prove-first')
  expect(await mayChangePasskeys(db, session.id, hence('59 minutes'))).toBe(true)
  expect(await mayChangePasskeys(db, session.id, hence('61 minutes'))).toBe(false)

  const { ticket } = session
  const credential = aDevice(site.origin).create(await offered(db, { ticket, organiserId }).further())
  const held = { id: session.id, organiserId }
  expect(await addPasskey(db, keys, { ticket, session: held, name: 'New', credential, site })).toEqual({
    outcome: 'added',
  })
  expect((await may(db, session.id, 'change the team', { teamId: team.id })).answer).toBe('yes')
})

test('a recovery code is read however it is copied, works once, and not for anybody else', async () => {
  const [ada, brigid] = [await lost(), await lost()]
  expect(await brigid.come(ada.codes[0]!)).toEqual({ outcome: 'code-refused' })
  const typed = ada.codes[0]!.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')
  expect((await ada.come(typed)).outcome).toBe('signed-in')
  expect(await ada.come(ada.codes[1]!)).toEqual({ outcome: 'no-enrolment' })
  await db.deleteFrom('challenges').execute()
  const { ticket } = await provenMailbox(db, ada.person)
  const again = (code: string) => recover(db, keys, { ticket, code, network: null, browser: '' })
  expect(await again(ada.codes[0]!)).toEqual({ outcome: 'code-refused' })
  expect((await readAccount(db, keys, ada.organiserId)).codesLeft).toBe(9)
  expect((await again(ada.codes[1]!)).outcome).toBe('signed-in')
})

test('a recovery code without its mailbox, or before the mailbox is proven, opens nothing', async () => {
  const { codes } = await anAccount(db)
  const nobody = { ticket: 'a'.repeat(43), code: codes[0]!, network: null, browser: '' }
  expect(await recover(db, keys, nobody)).toEqual({ outcome: 'no-enrolment' })
})

test('new codes end the old ones', async () => {
  const { codes, come, organiserId } = await lost()
  const fresh = await makeRecoveryCodes(db, keys, organiserId)
  expect(new Set([...codes, ...fresh]).size).toBe(20)
  expect(await come(codes[0]!)).toEqual({ outcome: 'code-refused' })
  expect((await come(fresh[0]!)).outcome).toBe('signed-in')
})

test('after so many wrong recovery codes in a day the right one is refused too, until the day is over', async () => {
  const { codes, come } = await lost()
  for (let tries = 0; tries < limits.recovery.wrongPerAddressAndDay; tries += 1)
    expect(await come('AAAA-AAAA-AAAA')).toEqual({ outcome: 'code-refused' })
  expect(await come(codes[0]!)).toEqual({ outcome: 'code-refused' })
})

test('one code used eight times at once lets in once', async () => {
  const { codes, come } = await lost()
  const answers = await Promise.all(Array.from({ length: 8 }, () => come(codes[0]!)))
  expect(answers.filter(({ outcome }) => outcome === 'signed-in')).toHaveLength(1)
})
