import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { changeAccount } from './change-account.ts'

const db = await testDatabase()

test('an account that is changed in two windows at once keeps the first change, and the second is told of it', async () => {
  const { organiserId } = await signedIn(db, await aTeam(db), 'owner', { name: 'Ada Oyelaran' })
  const stands = () =>
    db
      .selectFrom('organisers')
      .select(['name', 'locale'])
      .where('id', '=', organiserId)
      .executeTakeFirstOrThrow()
  const was = await stands()
  const first = { name: 'Ada O.', locale: 'fr' }
  const second = { name: 'A. Oyelaran', locale: was.locale }
  expect(await changeAccount(db, { organiserId, ...first, was })).toEqual({ outcome: 'changed' })
  expect(await changeAccount(db, { organiserId, ...first, was })).toEqual({ outcome: 'changed' })
  expect(await changeAccount(db, { organiserId, ...second, was })).toEqual({
    outcome: 'changed-meanwhile',
    theirs: first,
  })
  expect(await stands()).toEqual(first)
  expect(await changeAccount(db, { organiserId, ...second, was: first })).toEqual({ outcome: 'changed' })
  expect(await stands()).toEqual(second)
})
