import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { readSending } from '#updates'
import { aDesk, aSending, wantNews } from '#seeds/news-world.ts'
import { claim, round } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { openSite } from './ground/site.ts'

const PEOPLE = Number(process.env.PEOPLE ?? 100_000)
const PROVIDERS = 2_000
const BATCH = 5_000
// A worker lives so long, by chance, from its first email on; in hand at once are never more than five.
const LIFE_MS = { least: 2_000, more: 28_000 }
const IN_HAND = 5
const MORE_MB = 80

/**
 * Sends an update to a hundred thousand people through a worker that is killed at random moments and started again, to a
 * mail server that counts who is written to. Nobody gets it twice, whoever gets none is known, and memory stays flat.
 */
export async function sendUpdateKilled(ground: Ground): Promise<void> {
  const { db } = ground
  const desk = await aDesk(db)
  for (let planted = 0; planted < PEOPLE; planted += BATCH) {
    await wantNews(db, desk, Math.min(BATCH, PEOPLE - planted), {
      domain: (place) => `provider-${(planted + place) % PROVIDERS}.example.org`,
    })
  }
  const id = await aSending(db, desk)
  const post = await countingServer()
  const start = performance.now()
  const state = async () => (await readSending(db, id))!.state
  let [kills, most, least] = [0, 0, Infinity]
  while ((await state()) === 'sending') {
    const worker = await openSite(ground, { SMTP_URL: post.url, DEMO: 'off' })
    const until = performance.now() + LIFE_MS.least + Math.random() * LIFE_MS.more
    while (performance.now() < until && (await state()) === 'sending') {
      // The pace at which providers are written to is a rule of ours, not the machine's limit.
      await sql`update mail_paces set tokens = 60, at = clock_timestamp()`.execute(db)
      await pause(500)
      const memory = await residentMb(worker.pid)
      most = Math.max(most, memory)
      least = Math.min(least, memory)
    }
    if ((await state()) === 'sending') {
      process.kill(worker.pid, 'SIGKILL')
      kills += 1
    } else await worker.close()
  }
  const seconds = (performance.now() - start) / 1_000
  await post.close()
  const { recipients, accepted, uncertain, refused } = (await readSending(db, id))!
  const twice = [...post.reached.values()].filter((times) => times > 1).length
  console.log(`an update to ${PEOPLE} people in ${round(seconds)} s, the worker killed ${kills} times`)
  console.log(`  recipients ${recipients}, accepted ${accepted}, uncertain ${uncertain}, refused ${refused}`)
  console.log(
    `  reached ${post.reached.size}, twice ${twice}; a worker took ${round(least)} to ${round(most)} MB`,
  )
  if (twice > 0 || accepted + uncertain !== recipients || recipients !== PEOPLE)
    throw new Error('somebody got none without our knowing, or two')
  claim('uncertain, for each time it was killed', uncertain / Math.max(1, kills), IN_HAND + 1e-9, 'people')
  claim('memory between the least and the most', most - least, MORE_MB, 'MB')
}

async function countingServer() {
  const reached = new Map<string, number>()
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, { envelope }, done) {
      stream.resume()
      stream.on('end', () => {
        for (const { address } of envelope.rcptTo) reached.set(address, (reached.get(address) ?? 0) + 1)
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  return { url: `smtp://127.0.0.1:${port}`, reached, close }
}

/** How much memory a process holds now (Linux, proc_pid_status(5)). */
async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, kb] = /VmRSS:\s+(\d+)/.exec(status) ?? []
  return Number(kb ?? Number.NaN) / 1024
}
