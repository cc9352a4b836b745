import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { hence, keys } from '#seeds/world.ts'
import { aDesk, aPublished, aSending, ourHost } from '#seeds/news-world.ts'
import { beginSending } from './begin-sending.ts'

const db = await testDatabase()

test('the third update within a week is not sent, nor is one update twice', async () => {
  const desk = await aDesk(db)
  const first = await aSending(db, desk)
  await aSending(db, desk)
  expect(await beginSending(db, keys, desk.by, { id: first, ourHost, operators: [] })).toEqual({
    outcome: 'begun-before',
  })
  const third = await aPublished(db, desk)
  const begin = (at?: ReturnType<typeof hence>) =>
    beginSending(db, keys, desk.by, { id: third, ourHost, operators: [] }, at)
  expect(await begin()).toMatchObject({ outcome: 'enough-this-week' })
  expect(await begin(hence('6 days 23 hours'))).toMatchObject({ outcome: 'enough-this-week' })
  expect(await begin(hence('7 days 1 second'))).toEqual({ outcome: 'begun' })
})

test('two who press “send” for two updates at once, where one is left, begin one', async () => {
  const desk = await aDesk(db)
  await aSending(db, desk)
  const ids = [await aPublished(db, desk), await aPublished(db, desk)]
  const begun = await Promise.all(
    ids.map((id) => beginSending(db, keys, desk.by, { id, ourHost, operators: [] })),
  )
  expect(begun.map(({ outcome }) => outcome).toSorted()).toEqual(['begun', 'enough-this-week'])
})
