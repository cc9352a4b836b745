import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { newId } from '#db/new-id.ts'
import type { Plot } from '../ground/plant.ts'

const CONNECTIONS = 16
const INSERT = `
  insert into signatures (id, campaign_id, statement_version_id, state, name, occupation, occupation_key, listing, updates,
                          locale, address_mac, address_sealed, ticket_hash, created_at)
  values ($1, $2, $3, 'pending', $4, 'Teacher', 'teacher', 'public', false, 'en', $5, $6, $7, clock_timestamp())`

/** A bare node:http server that makes one insert of each post, in a process of its own: what a form costs at the least. */
export async function openRawPosts(url: string, { id, versionId }: Plot) {
  const child = fork(import.meta.filename, [url, id, versionId])
  const [port] = (await once(child, 'message')) as [number]
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      child.kill()
      await once(child, 'exit')
    },
  }
}

if (process.send) {
  const [connectionString, campaign, version] = process.argv.slice(2)
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS })
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.once('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString())
      const mac = createHash('sha256').update(form.get('email')!).digest()
      const values = [newId(), campaign, version, form.get('name'), mac, randomBytes(60), randomBytes(32)]
      void pool
        .query({ name: 'insert', text: INSERT, values })
        .then(() => response.writeHead(303, { Location: '/', 'Content-Length': 0 }).end())
    })
  })
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
}
