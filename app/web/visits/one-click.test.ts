import { expect, test } from 'vitest'
import { isOneClick, isUnsubscribe } from './one-click.ts'

const post = (body: BodyInit, headers: Record<string, string> = {}) => {
  const bare = new Request('https://sign.example.org/news/stop/x', { method: 'POST', body })
  return bare.arrayBuffer().then((bytes) => {
    const type = bare.headers.get('Content-Type') ?? ''
    return new Request(bare.url, {
      method: 'POST',
      body: bytes,
      headers: { 'Content-Type': type, 'Content-Length': String(bytes.byteLength), ...headers },
    })
  })
}
const form = (pairs: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}
const PAIR: [string, string] = ['List-Unsubscribe', 'One-Click']

test('a mail program’s one click is known by its one pair, in either kind of form', async () => {
  for (const body of [new URLSearchParams([PAIR]), form([PAIR])]) {
    const request = await post(body)
    expect(await isOneClick(request)).toBe(true)
    expect((await request.text()).includes('One-Click')).toBe(true)
  }
})

test('anything else that comes from elsewhere is not', async () => {
  const others: BodyInit[] = [
    '',
    'List-Unsubscribe=One-Click',
    new URLSearchParams([PAIR, PAIR]),
    new URLSearchParams([PAIR, ['email', 'x']]),
    new URLSearchParams({ 'List-Unsubscribe': 'one-click' }),
    form([['list-unsubscribe', 'One-Click']]),
    new URLSearchParams([['List-Unsubscribe', `One-Click${' '.repeat(2_000)}`]]),
  ]
  for (const body of others) expect(await isOneClick(await post(body))).toBe(false)
  expect(
    await isOneClick(await post(new URLSearchParams([PAIR]), { 'Content-Type': 'application/json' })),
  ).toBe(false)
  expect(await isOneClick(new Request('https://x.org/', { method: 'POST' }))).toBe(false)
})

test('only one address takes it', () => {
  expect(isUnsubscribe(`/news/stop/${'a'.repeat(64)}`)).toBe(true)
  for (const path of [
    '/news/stop/a',
    `/news/stop/${'a'.repeat(64)}/`,
    `/me/news/stop/${'a'.repeat(64)}`,
    '/me/erase',
  ])
    expect(isUnsubscribe(path)).toBe(false)
})
