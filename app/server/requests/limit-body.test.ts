import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { pickPort } from '#db/embedded/pick-port.ts'
import { listen } from './listen.ts'
import { hasNginx, startNginx } from '../running/test-nginx.ts'

const LIMIT_MS = 400
const recording = '/c/trees/album/contribute'

const port = await pickPort()
const listening = await listen({ host: '127.0.0.1', port, bodyMs: LIMIT_MS })
// Says how much came, after a while in which it was made something of.
listening.serve(async (request, response) => {
  let bytes = 0
  try {
    for await (const chunk of request) bytes += (chunk as Buffer).length
  } catch {
    return
  }
  await pause(2 * LIMIT_MS)
  response.end(`${bytes} bytes came`)
})
afterAll(() => listening.drain(1_000))

/** Sends a body in pieces, one every tenth of a second; what was answered, and after how many milliseconds. */
async function send(at: number, path: string, { pieces, bytes }: { pieces: number; bytes: number }) {
  const line = connect(at, '127.0.0.1').on('error', () => {})
  const answered = text(line).catch(() => '')
  const began = performance.now()
  const head = ['Host: sign.example.org', `Content-Length: ${pieces * bytes}`, 'Connection: close']
  line.write(`POST ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`)
  for (let sent = 0; sent < pieces && line.writable; sent++) {
    line.write(Buffer.alloc(bytes))
    await pause(100)
  }
  if (!line.closed) await once(line, 'close')
  return { answer: await answered, ms: performance.now() - began }
}

const slowly = { pieces: 12, bytes: 20_000 }
const dribbling = { pieces: 40, bytes: 5 }

test('a recording may take as long as the line needs, and to be looked at as well', async () => {
  expect((await send(port, recording, slowly)).answer).toContain('240000 bytes came')
})

test.runIf(hasNginx)('nginx passes it on as it comes', async () => {
  const nginx = await startNginx([port, await pickPort()])
  expect((await send(Number(new URL(nginx.url).port), recording, slowly)).answer).toContain(
    '240000 bytes came',
  )
  await nginx.stop()
})

test.each([
  ['a form that dribbles', '/c/trees/sign', dribbling],
  ['a form as slow as a recording may be', '/me', slowly],
  ['an upload that brings next to nothing', recording, dribbling],
])('%s is cut', async (_, path, body) => {
  const { answer, ms } = await send(port, path, body)
  // Where it was still sending, its system may drop what we said.
  expect(['', 'HTTP/1.1 408 Request Timeout']).toContain(answer.split('\r\n')[0])
  expect(ms).toBeLessThan(3 * LIMIT_MS)
})

test('a form that is whole in time is answered when it is done, however long that takes', async () => {
  expect((await send(port, '/me', { pieces: 1, bytes: 50 })).answer).toContain('50 bytes came')
})
