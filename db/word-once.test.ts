import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from './test-database.ts'
import { wordOnce } from './word-once.ts'

const db = await testDatabase()

test('a query is put together once and answers for whatever it is asked', async () => {
  let times = 0
  const between = wordOnce((db, least: number, most: number, word: string) => {
    times += 1
    return db
      .selectFrom(sql<{ number: number }>`generate_series(1, 10)`.as<'row'>(sql.raw('row(number)')))
      .select(['row.number', sql<string>`${word} || ${word}`.as('twice')])
      .where('number', '>=', least)
      .where('number', '<=', most)
      .where('number', '<>', 5)
  })
  expect(await between(db, 4, 6, 'a')).toEqual([
    { number: 4, twice: 'aa' },
    { number: 6, twice: 'aa' },
  ])
  expect(await Promise.all([between(db, 9, 20, 'b'), between(db, 11, 12, 'c')])).toEqual([
    [
      { number: 9, twice: 'bb' },
      { number: 10, twice: 'bb' },
    ],
    [],
  ])
  expect(times).toBe(1)
})

test('it is asked where its database handle leads, in a transaction as well', async () => {
  const setting = wordOnce((db, name: string) =>
    db.selectNoFrom(sql<string | null>`nullif(current_setting(${name}, true), '')`.as('is')),
  )
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('test.word', 'within', true)`.execute(tx)
    expect(await setting(tx, 'test.word')).toEqual([{ is: 'within' }])
  })
  expect(await setting(db, 'test.word')).toEqual([{ is: null }])
})

test('a value that did not come into the query as it was is a bug, and never a wrong answer', async () => {
  const forgetful = wordOnce((db, most: number, _unused: string) =>
    db.selectFrom('campaigns').select('id').limit(most),
  )
  await expect(forgetful(db, 1, 'x')).rejects.toThrow('hold each of its values')
  const reckoning = wordOnce((db, most: number) =>
    db
      .selectFrom('campaigns')
      .select('id')
      .limit(most + 1),
  )
  await expect(reckoning(db, 1)).rejects.toThrow('hold each of its values')
})
