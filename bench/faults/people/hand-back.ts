import { request } from 'node:http'
import { BOUNCES_TOKEN } from '../world/fleet.ts'
import type { World } from '../world/open-world.ts'

/** The operator's mail server hands on a report that an email failed for good, which came to this return path. */
export function handBack({ fleet }: World, to: string): Promise<void> {
  const report = [
    'From: mailer-daemon@lime-post.example.org',
    `To: ${to}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; lime-post.example.org',
    '',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b--',
  ].join('\r\n')
  return new Promise((resolve, reject) => {
    const sending = request({
      host: '127.0.0.1',
      port: fleet.webs[0]!.program.port,
      path: '/mail/bounces',
      method: 'POST',
      headers: { Authorization: `Bearer ${BOUNCES_TOKEN}`, 'Content-Length': Buffer.byteLength(report) },
    })
    sending.on('error', reject)
    sending.on('response', (response) => {
      response.resume()
      if (response.statusCode === 204) resolve()
      else reject(new Error(`a report was answered with ${response.statusCode}`))
    })
    sending.end(report)
  })
}
