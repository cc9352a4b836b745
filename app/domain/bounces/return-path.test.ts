import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId } from '#db/new-id.ts'
import { keys } from '#seeds/world.ts'
import { readReturnPath, returnPath } from './return-path.ts'

const ours = 'bounces@sign.example.org'

test.each(['email', 'news'] as const)(
  'a return path says what %s it belongs to, in any case of letters',
  (kind) => {
    const about = { kind, id: newId() }
    const path = returnPath(keys, ours, about)
    expect(path).toMatch(/^bounces\+[a-z2-7]{44}@sign\.example\.org$/)
    expect(path.indexOf('@')).toBeLessThanOrEqual(64)
    expect(readReturnPath(keys, path)).toEqual(about)
    expect(readReturnPath(keys, `Bounces <${path.toUpperCase()}>`)).toEqual(about)
  },
)

test('a path that is not ours belongs to nothing, not even with one letter changed', () => {
  const path = returnPath(keys, ours, { kind: 'email', id: newId() })
  for (let place = 'bounces+'.length; place < path.indexOf('@'); place++) {
    const other = path[place] === 'a' ? 'b' : 'a'
    const forged = path.slice(0, place) + other + path.slice(place + 1)
    // The last letter holds two bits that say nothing.
    if (place < path.indexOf('@') - 1) expect(readReturnPath(keys, forged)).toBeUndefined()
  }
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  const anything = () => [...randomBytes(44)].map((byte) => letters[byte % 32]).join('')
  const read = Array.from({ length: 10_000 }, () =>
    readReturnPath(keys, ours.replace('@', `+${anything()}@`)),
  )
  expect(read.filter(Boolean)).toEqual([])
  expect(readReturnPath(keys, `bounces+${newId()}@sign.example.org`)).toBeUndefined()
})
