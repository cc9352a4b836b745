import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Socket, AddressInfo } from 'node:net'

/**
 * The least a node:http server can do for a crowd of watchers: keep their sockets and write one Buffer to each, all in one
 * go. A process of its own, so that its memory can be looked at.
 */
export async function openRawStreams() {
  const child = fork(import.meta.filename, ['serve'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [port] = (await once(child, 'message')) as [number]
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    tell: (text: string) => void child.send(text),
    close: () => child.kill(),
  }
}

if (process.argv[2] === 'serve') {
  const sockets = new Set<Socket>()
  const server = createServer(({ socket }, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(': begun\n\n')
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1', 4_096, () => process.send!((server.address() as AddressInfo).port))
  process.on('message', (text: string) => {
    const frame = Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`)
    for (const socket of sockets) socket.write(frame)
  })
}
