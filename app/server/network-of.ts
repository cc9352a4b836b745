import type { IncomingMessage } from 'node:http'
import { clientNetwork } from '#web/client-network.ts'

/** The network that a request on node:http comes from; see client-network.ts. */
export function networkOf({ headers, socket }: IncomingMessage, proxies: number): string | null {
  return clientNetwork(socket.remoteAddress ?? '', String(headers['x-forwarded-for'] ?? '') || null, proxies)
}
