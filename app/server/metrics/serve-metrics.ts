import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { holdsToken } from '../holds-token.ts'
import type { Metrics } from './open-metrics.ts'

type Given = {
  metrics: Metrics
  /** Whoever sends it as a bearer token (RFC 6750 §2.1) may read. */
  token?: string
}

/**
 * `GET /metrics` on the site's own port: only with the token, and as if it were not there without; or for anybody where
 * `isOurs` says that nobody but this machine comes to that port.
 */
export function answerMetrics(
  { metrics, token, isOurs }: Given & { isOurs: boolean },
  next: RequestListener,
): RequestListener {
  return (request, response) => {
    if (!request.url?.startsWith('/metrics') || pathOf(request) !== '/metrics') return next(request, response)
    if (token ? !holdsToken(request, token) : !isOurs) return next(request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end()
    void tell(metrics, response)
  }
}

type Door = Given & { host: string; port: number; ready: () => Promise<boolean> }

/**
 * A port of its own for whoever looks after the process, which a worker has as well: `/metrics`, and `/health/live` and
 * `/health/ready` as on the site. Nobody but a loopback address unless HOST says otherwise; with a token, only with it.
 */
export async function serveMetrics({ metrics, token, host, port, ready }: Door) {
  const server = createServer((request, response) => {
    const path = pathOf(request)
    if (path === '/health/live') return say(response, 200, { live: true })
    if (path === '/health/ready')
      return void ready().then((yes) => say(response, yes ? 200 : 503, { ready: yes }))
    if (path !== '/metrics' || (token && !holdsToken(request, token))) return say(response, 404, {})
    void tell(metrics, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

const pathOf = ({ url = '' }: IncomingMessage) => url.split('?')[0]

async function tell({ registry }: Metrics, response: ServerResponse): Promise<void> {
  const text = await registry.metrics()
  response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).end(text)
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}
