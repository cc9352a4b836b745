import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer } from '../crowd/send.ts'

type Copied = { status: number; headers: string[]; body: string }

const OWN_TO_NODE = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** The least a node:http server can do: one answer, the same bytes under the same headers as ours. A process of its own, as the site is. */
export async function openRawCopy({
  status,
  headers,
  body,
}: Answer): Promise<{ url: string; close: () => void }> {
  const child = fork(import.meta.filename, ['serve'])
  const same = Object.entries(headers)
    .filter(([name]) => !OWN_TO_NODE.has(name))
    .map(([name, value]) => [name, String(value)])
  child.send({ status, headers: same.flat(), body: body.toString('base64') } satisfies Copied)
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}`, close: () => void child.kill() }
}

if (process.argv[2] === 'serve' && process.send) {
  process.once('disconnect', () => process.exit())
  process.once('message', ({ status, headers, body }: Copied) => {
    const bytes = Buffer.from(body, 'base64')
    const server = createServer((_, response) => response.writeHead(status, headers).end(bytes))
    server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
  })
}
