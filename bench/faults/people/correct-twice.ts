import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Seat } from '../world/fleet.ts'
import { askPatiently } from './ask-patiently.ts'
import type { Crowd } from './crowd.ts'
import { signWholly } from './signer.ts'
import { visit } from './visit.ts'

// The sequencer's own, app/domain/counts/sequence.ts.
const PLACING = 7_264_001

type Correction = { id: string; place: number | null }

/**
 * Somebody corrects their name at one web process and then at another, while no event gets its place. Returns whether what they
 * wrote last stands last in the log. Throws when the platform takes no correction.
 */
export async function correctTwice(crowd: Crowd, webs: Seat[]): Promise<boolean> {
  const { world, dice, signal } = crowd.way
  const signer = crowd.join()
  await signWholly(crowd.way, signer)
  const cookie = await visit(crowd, signer)
  const page = await askPatiently(world.fleet, dice, '/me/signatures', { cookie })
  const path = /\/me\/signatures\/[\w-]{22,}/.exec(page.body)?.[0] ?? '/'
  const corrections = async () => {
    const { rows } = await sql<Correction>`
      select event.id, event.log_index as place from events as event join signatures as signed on signed.id = event.signature_id
       where event.type = 7 and signed.name like ${`%${signer.mark}`}`.execute(world.db)
    return rows
  }

  const session = await world.databases.primary.openSession()
  await session.query('begin')
  await session.query('select pg_advisory_xact_lock($1)', [PLACING])
  const made: string[] = []
  for (const web of webs) {
    const form = { name: `Ada ${'Bo '.repeat(made.length)}${signer.name}`, listing: 'public', country: 'GB' }
    const { status } = await askPatiently({ webs: [web] }, dice, path, { form, cookie })
    if (status !== 303) throw new Error(`a correction was answered with ${status}`)
    made.push((await corrections()).find(({ id }) => !made.includes(id))!.id)
  }
  await session.query('rollback')
  await session.end()

  for (; !signal.aborted; await pause(50)) {
    const placed = await corrections()
    if (placed.some(({ place }) => place === null)) continue
    const order = placed.toSorted((one, other) => one.place! - other.place!).map(({ id }) => id)
    return order.join() === made.join()
  }
  return false
}
