import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { databaseTime } from '#db/connection.ts'
import { newId } from '#db/new-id.ts'
import { testDatabase } from '#db/test-database.ts'
import { enqueueEmails, type NewEmail } from './enqueue-email.ts'

const db = await testDatabase()

const anEmail = (wishes: Partial<NewEmail> = {}): NewEmail => ({
  id: newId(),
  kind: 'sign-code',
  locale: 'en',
  addressSealed: randomBytes(40),
  subject: randomBytes(32),
  ...wishes,
})

test('a thousand emails are written down with one statement, each as it was asked for', async () => {
  const emails = [
    anEmail({ kind: 'desk-notice', about: newId(), locale: 'ar' }),
    anEmail({ kind: 'signed', signatureId: newId(), provider: randomBytes(32) }),
    ...Array.from({ length: 998 }, () => anEmail()),
  ]
  await db.transaction().execute((tx) => enqueueEmails(tx, emails, databaseTime))
  const rows = await db.selectFrom('outbox').selectAll().orderBy('id').execute()
  expect(
    rows.map(({ id, kind, locale, address_sealed, subject, signature_id, provider, about }) => ({
      id,
      kind,
      locale,
      addressSealed: address_sealed,
      subject,
      ...(signature_id && { signatureId: signature_id }),
      ...(provider && { provider }),
      ...(about && { about }),
    })),
  ).toEqual(emails.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
  expect(
    rows
      .filter(({ priority }) => priority === 10)
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['desk-notice', 'signed'])
})

test('no email outlives a deed that was taken back', async () => {
  const email = anEmail()
  const deed = db.transaction().execute(async (tx) => {
    await enqueueEmails(tx, [email], databaseTime)
    throw new Error('taken back')
  })
  await expect(deed).rejects.toThrow('taken back')
  expect(await db.selectFrom('outbox').select('id').where('id', '=', email.id).execute()).toEqual([])
})
