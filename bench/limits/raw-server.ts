import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, Worker } from 'node:worker_threads'

/** The least a node:http server can do with a form: read it whole and answer 303. On a thread of its own. */
export async function openRawServer(): Promise<{ url: string; close: () => Promise<unknown> }> {
  const worker = new Worker(import.meta.filename)
  const port = await new Promise<number>((resolve) => worker.once('message', resolve))
  await pause(50)
  return { url: `http://127.0.0.1:${port}`, close: () => worker.terminate() }
}

if (parentPort) {
  const telling = parentPort
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(303, { Location: '/', 'Content-Length': 0 }).end())
  })
  server.listen(0, '127.0.0.1', () => telling.postMessage((server.address() as AddressInfo).port))
}
