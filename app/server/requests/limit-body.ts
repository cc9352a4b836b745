import type { IncomingMessage, ServerResponse } from 'node:http'
import { isUpload } from '../taken-forms.ts'

// A line of 8 kbit/s. Slower than any on which somebody would send a recording, and too much for whoever holds thousands open.
const LEAST_BYTES_A_SECOND = 1_000

/**
 * Hangs up on a request whose body does not come (TRUST F-12): on a form that is not whole after `patienceMs`, and on an
 * upload, which may take an hour, when it has brought less than a kilobyte a second for so long. 408 first where nothing was
 * answered. One limit for all of it, as Node has it (nodejs/node#47421), would cut a recording of 120 MB on most lines.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse, patienceMs: number): void {
  const { headers, socket, url = '' } = request
  if (!headers['transfer-encoding'] && !Number(headers['content-length'] ?? 0)) return
  const least = isUpload(url.split('?')[0]!) ? (LEAST_BYTES_A_SECOND * patienceMs) / 1_000 : Infinity
  let read = socket.bytesRead
  const looking = setInterval(() => {
    if (request.complete) return clearInterval(looking)
    const came = socket.bytesRead - read
    read += came
    if (came >= least) return
    if (!response.headersSent) socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
    socket.destroy()
  }, patienceMs)
  request.once('close', () => clearInterval(looking))
}
