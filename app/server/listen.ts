import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Listening = {
  port: number
  /** From now on, this answers. Until then every request is told to come back. */
  serve: (answer: RequestListener) => void
  /** Takes no more connections, lets what is under way finish, and gives up on the rest after a while. */
  drain: (patienceMs: number) => Promise<void>
}

const notYet: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' })
  response.end('Undersigned is starting. Please try again in a moment.\n')
}

/**
 * Takes the port first of all, so that a port in use is said at once and port 0 becomes a number. Patient with slow
 * lines, but not with sockets that never finish a request (TRUST F-12). Rejects with EADDRINUSE or EACCES.
 */
export async function listen({ host, port }: { host: string; port: number }): Promise<Listening> {
  let answer = notYet
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16_384,
    },
    (request, response) => answer(request, response),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    serve: (next) => {
      answer = next
    },
    async drain(patienceMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const impatience = setTimeout(() => server.closeAllConnections(), patienceMs)
      await closed
      clearTimeout(impatience)
    },
  }
}
