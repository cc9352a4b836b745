import { expect, test } from 'vitest'
import { connect } from '#db/connection.ts'
import type { Card } from '#web/cards.ts'
import { loader } from './card.ts'

// Nothing listens on port 1.
const away = connect('postgres://nobody@127.0.0.1:1/nothing', { connections: 1 })
const last: Card = { png: new TextEncoder().encode('the last picture'), version: 'abcdefghij' }

const ask = (newest: (place: string) => Card | undefined) =>
  loader({
    params: { slug: 'trees' },
    request: new Request('http://127.0.0.1/c/trees/card.png?lang=fr&v=abcdefghij'),
    context: { db: away, site: { host: 'sign.example.org' }, cards: { newest } },
  } as never)

test('while the database is away, the last picture drawn in that language is shown', async () => {
  const answer = await ask((place) => (place === 'trees fr' ? last : undefined))
  expect([answer.status, await answer.text()]).toEqual([200, 'the last picture'])
})

test('a picture nobody has drawn is not made up', async () => {
  await expect(ask(() => undefined)).rejects.toThrow('ECONNREFUSED')
})
