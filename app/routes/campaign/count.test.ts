import { expect, test } from 'vitest'
import { connect } from '#db/connection.ts'
import { loader } from './count.ts'

// Nothing listens on port 1.
const away = connect('postgres://nobody@127.0.0.1:1/nothing', { connections: 1 })
const known = { campaign: 'trees', count: 7, asOf: new Date('2026-06-01T12:00:00Z'), goal: null, index: 9 }

const ask = (newestCount: () => typeof known | undefined) =>
  loader({
    params: { slug: 'trees' },
    request: new Request('http://127.0.0.1/c/trees/count.json'),
    context: { db: away, newestCount },
  } as never)

test('while the database is away the last known number is told, with its moment and marked stale', async () => {
  const answer = await ask(() => known)
  expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*'])
  expect(await answer.json()).toEqual({
    campaign: 'trees',
    count: 7,
    asOf: '2026-06-01T12:00:00.000Z',
    goal: null,
    stale: true,
  })
})

test('a number nobody has ever heard is not made up', async () => {
  const answer = await ask(() => undefined)
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '10'])
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
})
