import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { ago, hence, keys } from '#seeds/world.ts'
import { markProven } from './proven.ts'
import { findTyped, forgetTyped, keepTyped } from './typed.ts'

const db = await testDatabase()

async function atTheDesk() {
  const { sessionId } = await signedIn(db, await aTeam(db), 'owner')
  await markProven(db, sessionId, ago('0 seconds'))
  return sessionId
}

const path = '/organise/c/trees/names/reviews/1'
const typed = { path, fields: { why: 'One name, forty times' } }

test('what was typed comes back at its own address, once the passkey is used, and is gone when the deed is done', async () => {
  const sessionId = await atTheDesk()
  await keepTyped(db, keys, sessionId, typed)
  expect(await findTyped(db, keys, { sessionId, path })).toEqual(typed.fields)
  expect(await findTyped(db, keys, { sessionId, path: `${path}0` })).toBeUndefined()
  expect(await findTyped(db, keys, { sessionId, path }, hence('5 minutes 2 seconds'))).toBeUndefined()
  await forgetTyped(db, sessionId)
  expect(await findTyped(db, keys, { sessionId, path })).toBeUndefined()
})

test('what was typed is kept sealed, and nothing is kept of what is too long', async () => {
  const sessionId = await atTheDesk()
  await keepTyped(db, keys, sessionId, typed)
  const kept = () =>
    db
      .selectFrom('desk_sessions')
      .select('typed_sealed')
      .where('id', '=', sessionId)
      .executeTakeFirstOrThrow()
  expect((await kept()).typed_sealed!.includes('forty')).toBe(false)
  await keepTyped(db, keys, sessionId, { path, fields: { list: 'x'.repeat(20_000) } })
  expect((await kept()).typed_sealed).toBeNull()
})
