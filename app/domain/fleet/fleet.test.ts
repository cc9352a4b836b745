import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { enqueueEmail, type EmailKind } from '#emails'
import { newId } from '#db/new-id.ts'
import { testDatabase } from '#db/test-database.ts'
import { ago, fromNow } from '#seeds/world.ts'
import { beat, giveBackJobs, leaveFleet, listFleet, readBacklog, type Vessel } from './index.ts'

const db = await testDatabase()
const aVessel = (takesJobsAs: string[] = []): Vessel => ({
  id: randomUUID(),
  role: 'worker',
  version: '1.0.0',
  takesJobsAs,
})

/** A job that a worker of this name has taken and is at. */
async function aJobHeldBy(name: string) {
  const task = `row-${randomUUID()}`
  await sql`select graphile_worker.add_job(${task})`.execute(db)
  const held = sql<{ id: string }>`
    update graphile_worker._private_jobs as job set locked_by = ${name}, locked_at = now()
      from graphile_worker._private_tasks as task
     where task.id = job.task_id and task.identifier = ${task} returning job.id`
  const id = (await held.execute(db)).rows[0]!.id
  return async () => {
    const { rows } = await sql<{ by: string | null }>`
      select locked_by as by from graphile_worker._private_jobs where id = ${id}`.execute(db)
    return rows[0]!.by
  }
}

test('jobs of a process that was killed are free again after half a minute; those of one that lives are not', async () => {
  const [killed, alive] = [aVessel(['worker-killed']), aVessel(['worker-alive'])]
  const [orphaned, held] = [await aJobHeldBy('worker-killed'), await aJobHeldBy('worker-alive')]
  const later = fromNow()
  await beat(db, killed, later('0 seconds'))
  await beat(db, alive, later('20 seconds'))

  expect(await giveBackJobs(db, later('29 seconds'))).toBe(0)
  expect(await orphaned()).toBe('worker-killed')
  expect(await giveBackJobs(db, later('32 seconds'))).toBe(1)
  expect([await orphaned(), await held()]).toEqual([null, 'worker-alive'])
  await leaveFleet(db, alive.id)
})

test('a process is on the list from its first beat to its goodbye', async () => {
  const vessel = aVessel()
  const later = fromNow()
  await beat(db, vessel, later('0 seconds'))
  await beat(db, vessel, later('5 seconds'))
  const [seen, ...others] = await listFleet(db, later('7 seconds'))
  expect(others).toEqual([])
  expect(seen).toMatchObject({ role: 'worker', version: '1.0.0' })
  expect(Math.round(seen!.silentSeconds)).toBe(2)
  await leaveFleet(db, vessel.id)
  expect(await listFleet(db)).toEqual([])
})

test('codes are late when somebody waits for one that nobody has tried to send, and not for one mailbox that its server puts off', async () => {
  const asked = async (kind: EmailKind, minutes: number) => {
    const id = newId()
    const email = { id, kind, locale: 'en', addressSealed: Buffer.from('x'), subject: Buffer.alloc(32) }
    await db.transaction().execute((tx) => enqueueEmail(tx, email, ago(`${minutes} minutes`)))
    return id
  }
  const late = async () => Math.round((await readBacklog(db)).emails.oldestCodeSeconds / 60)
  expect(await late()).toBe(0)
  const putOff = await asked('sign-code', 60)
  await db.updateTable('outbox').set({ attempts: 4 }).where('id', '=', putOff).execute()
  await asked('campaign-invitation', 30)
  expect(await late()).toBe(0)
  await asked('sign-code', 5)
  await asked('desk-code', 2)
  expect(await late()).toBe(5)
  expect(Math.round((await readBacklog(db)).emails.oldestSeconds / 60)).toBe(60)
})
