import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { chooseEncoding } from './choose-encoding.ts'
import { makeAnswer } from './make-answer.ts'

const text = 'We, the undersigned. '.repeat(200)
const open = { 'Cache-Control': 'public, max-age=2', 'Content-Type': 'text/html; charset=utf-8' }
const asked = (headers: Record<string, string>, body = text, status = 200) =>
  makeAnswer(new Response(body, { status, headers }), 'fr')
async function kept(headers: Record<string, string> = open, body = text) {
  const answer = await asked(headers, body)
  if (answer.outcome !== 'kept') throw new Error('not kept')
  return answer.kept
}
const headersOf = (headers: string[]) =>
  Object.fromEntries(
    headers.flatMap((name, place) => (place % 2 ? [] : [[name.toLowerCase(), headers[place + 1]!]])),
  )

test('each encoding is the same text under a tag of its own', async () => {
  const { plain, gzip, br, tags } = await kept()
  expect(plain.body.toString()).toBe(text)
  expect(gunzipSync(gzip!.body).toString()).toBe(text)
  expect(brotliDecompressSync(br!.body).toString()).toBe(text)
  const all = [plain, gzip!, br!].map(({ headers, body, unchanged }) => {
    const { etag, vary, 'content-length': length, 'content-encoding': encoding } = headersOf(headers)
    expect([vary, Number(length)]).toEqual(['Accept-Language, Accept-Encoding', body.length])
    const { etag: known, 'content-length': none } = headersOf(unchanged)
    expect([known, none]).toEqual([etag, undefined])
    return [etag, encoding]
  })
  expect(all).toEqual([
    [tags[0], undefined],
    [tags[1], 'gzip'],
    [tags[2], 'br'],
  ])
  expect(new Set(tags).size).toBe(3)
})

test('what is large is compressed as well', async () => {
  const large = 'We, the undersigned. '.repeat(5_000)
  const { gzip, br } = await kept(open, large)
  expect(gunzipSync(gzip!.body).toString()).toBe(large)
  expect(brotliDecompressSync(br!.body).toString()).toBe(large)
})

test('the smallest encoding that is taken is sent', async () => {
  const answer = await kept()
  for (const [accepts, sent] of [
    ['gzip, deflate, br, zstd', answer.br],
    ['gzip', answer.gzip],
    ['br;q=0, gzip;q=0.5', answer.gzip],
    ['*', answer.br],
    ['identity', answer.plain],
    ['', answer.plain],
    [undefined, answer.plain],
  ] as const)
    expect(chooseEncoding(answer, accepts)).toBe(sent)
  const picture = await kept({ ...open, 'Content-Type': 'font/woff2' })
  expect(chooseEncoding(picture, 'br')).toBe(picture.plain)
})

test.each([
  ['a cookie', { ...open, 'Set-Cookie': 'visit=1' }, 200],
  ['somebody’s own', { ...open, 'Cache-Control': 'no-store' }, 200],
  ['private', { ...open, 'Cache-Control': 'public, private' }, 200],
  ['silent about it', { 'Content-Type': 'text/html' }, 200],
  ['not found', open, 404],
  ['a part', open, 206],
])('what is %s is kept by nobody', async (_, headers, status) => {
  expect(await asked(headers, text, status)).toMatchObject({ outcome: 'passing', status })
})
