import { expect, test } from 'vitest'
import { bestMs } from '#seeds/hostile-texts.ts'
import { fieldsOf, readFields, textsOf } from './read-fields.ts'

const posted = (body: string) =>
  readFields(new Request('https://sign.example.org/', { method: 'POST', body }))

test('a field sent twice is an array, and no text', async () => {
  const fields = await posted('email=a%40example.org&email=b%40example.org&name=Ada')
  expect(fields.email).toEqual(['a@example.org', 'b@example.org'])
  expect(textsOf(fields)).toEqual({ name: 'Ada' })
})

test('no name of a field reaches what all objects share', async () => {
  const fields = await posted('__proto__=1&constructor[prototype][x]=1&__proto__[x]=1')
  expect(Object.getPrototypeOf(fields)).toBeNull()
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})

test('ten thousand fields are a hundred', async () => {
  const fields = await posted(Array.from({ length: 10_000 }, (_, place) => `f${place}=1`).join('&'))
  expect(Object.keys(fields)).toHaveLength(100)
})

test('a form that says one name over and over keeps nobody else waiting, and of a desk’s two megabytes two thousand are read', () => {
  const body = 'a&'.repeat(1_000_000)
  expect(bestMs(() => fieldsOf(body.slice(0, 65_536)))).toBeLessThan(20)
  expect(bestMs(() => fieldsOf(body))).toBeLessThan(20)
  expect(fieldsOf(body).a).toHaveLength(2_000)
})

test('what no database can keep is taken out of whatever is sent, and the rest stays as it was typed', async () => {
  expect(await posted('na%00me=A%00da&from=%00&from=%00x')).toEqual({ name: 'Ada', from: ['', 'x'] })
})
