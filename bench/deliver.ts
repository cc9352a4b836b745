import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { openTransport } from '#emails'
import { gatherSigning } from '#signatures'
import { newId } from '#db/new-id.ts'
import { aPerson, keys, openCampaign } from '#seeds/world.ts'
import { connect } from '#db/connection.ts'
import { atLeast, claim, round } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { openMailSink } from './ground/mail-sink.ts'
import { openSite } from './ground/site.ts'

const CODES = Number(process.env.CODES ?? 20_000)
const PROVIDERS = 500
const AT_ONCE = 400
const LEAST_PER_SECOND = 1_000
const CPU_MS = 1
const LOOK_MS = 20

/**
 * An outbox of twenty thousand codes, emptied by one worker into a mail server in this program. What one code costs the
 * worker; and what the bare sending of the same bytes over the same lines does, as the limit.
 */
export async function deliverBench(ground: Ground): Promise<void> {
  const { db } = ground
  const { id: campaignId } = await openCampaign(db)
  const gathered = connect(ground.url, { connections: 4, prepared: true })
  const { sign } = gatherSigning(gathered, keys)
  let next = 0
  const signer = async () => {
    while (next < CODES) {
      const place = next++
      const form = aPerson({ email: `person-${place}@mail${place % PROVIDERS}.example.org` })
      await sign({ campaignId, form, locale: 'en', network: null })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, signer))
  await gathered.destroy()
  const count = async (state: 'waiting' | 'sent') => {
    const { waiting } = await db
      .selectFrom('outbox')
      .select((eb) => eb.fn.countAll<number>().as('waiting'))
      .where('state', '=', state)
      .executeTakeFirstOrThrow()
    return waiting
  }
  const planted = await count('waiting')

  const sink = await openMailSink()
  const worker = await openSite(ground, { ROLE: 'worker', SMTP_URL: sink.smtpUrl })
  try {
    const idle = await cpuMs(worker.pid)
    const start = performance.now()
    // To count what waits is a third of a processor's work when it is done as often as this.
    while (sink.taken() < planted) await pause(LOOK_MS)
    while ((await count('waiting')) > 0) await pause(LOOK_MS)
    const seconds = (performance.now() - start) / 1_000
    const cpu = ((await cpuMs(worker.pid)) - idle) / planted
    console.log(
      `${planted} codes sent in ${round(seconds)} s, ${await count('sent')} of them taken by the mail server`,
    )
    atLeast('codes a second', planted / seconds, LEAST_PER_SECOND)
    claim('processor of the worker for a code', cpu, CPU_MS, 'ms')
    const bare = await sendBare(sink.smtpUrl)
    console.log(
      `  the same bytes over bare lines: ${round(bare)} a second; ratio ${round(planted / seconds / bare)}`,
    )
  } finally {
    await worker.close()
    sink.close()
  }
}

const TICK_MS = 10

/** What a process has used of the processors so far, in milliseconds (proc(5): fields 14 and 15, in hundredths of a second). */
async function cpuMs(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** How many emails of a code's size go out a second when all that makes them is done already. */
async function sendBare(smtpUrl: string): Promise<number> {
  const transport = openTransport({ smtpUrl, from: { name: 'Undersigned', address: 'no-reply@localhost' } })
  const text = 'Type this code on the page that waits for it.\n'.repeat(20)
  const message = { subject: 'Your code', text, html: `<p>${text}</p>` }
  const start = performance.now()
  let next = 0
  const sender = async () => {
    while (next < CODES) await transport.send(`person-${next++}@example.org`, newId(), message)
  }
  await Promise.all(Array.from({ length: 15 }, sender))
  const perSecond = CODES / ((performance.now() - start) / 1_000)
  transport.close()
  return perSecond
}
