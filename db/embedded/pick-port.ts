import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** A port on 127.0.0.1 that nobody is listening on at this moment. Another program may still take it before we do. */
export async function pickPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
