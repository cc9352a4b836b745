/** What the tests here stand on: temporary folders, a listening log, questions to the database, starts elsewhere. */
import { execFileSync, spawn, spawnSync, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { statfsSync } from 'node:fs'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, onTestFinished } from 'vitest'
import type { Log } from './log.ts'
import { startEmbedded, type Embedded } from './start.ts'

export const isRoot = process.geteuid!() === 0

/** A user who is not root. When the tests are run by one, that is who they are. */
export const somebody = isRoot ? { uid: 65534, gid: 65534 } : {}

const door = join(import.meta.dirname, 'index.ts')
const look = spawnSync(process.execPath, ['-e', `fs.accessSync(${JSON.stringify(door)})`], {
  ...somebody,
  cwd: '/',
})
/** False when root's checkout lies where others cannot enter: then nobody else can be started from it. */
export const somebodyCanRunUs = look.status === 0

/** A new folder that goes away after the test. Mode 0755 is one that everybody can enter. */
export async function aFolder({
  mode = 0o755,
  owner = {},
  under = ground(),
}: { mode?: number; owner?: { uid?: number; gid?: number }; under?: string } = {}): Promise<string> {
  const folder = await mkdtemp(join(under, 'undersigned-test-'))
  await chmod(folder, mode)
  if (owner.uid !== undefined) await chown(folder, owner.uid, owner.gid!)
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

// In memory where there is plenty: a cluster is forty megabytes, and the tests make many.
function ground() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > 2 ** 30 ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

let model: Promise<string> | undefined

/** A data folder whose database has been made and stopped, for tests that are about later starts. */
export async function aDataDir(): Promise<string> {
  model ??= makeModel()
  const dataDir = join(await aFolder(), '.data')
  execFileSync('cp', ['-a', await model, dataDir])
  return dataDir
}

afterAll(async () => {
  if (model) await rm(await model, { recursive: true, force: true })
})

async function makeModel() {
  const folder = await mkdtemp(join(ground(), 'undersigned-test-model-'))
  await chmod(folder, 0o755)
  const { stop } = await startEmbedded({ dataDir: folder, log: aLog().log, fsync: false })
  await stop()
  return folder
}

/** A log that keeps its lines for the test to read. */
export function aLog() {
  const lines: string[] = []
  const write = (message: string) => void lines.push(message)
  const log: Log = { debug: write, info: write, warn: write, error: write }
  return { log, lines, text: () => lines.join('\n') }
}

/** A database in this process, stopped after the test. */
export async function start(dataDir: string, log: Log = aLog().log): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log, fsync: false })
  onTestFinished(() => embedded.stop())
  return embedded
}

/** Asks one question over a connection of its own. */
export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url)
  // A server that is shut down or killed tells its sessions so; the test that does it knows.
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** The process id of the database behind an address. */
export async function postmasterOf(url: string): Promise<number> {
  const file = `select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)::int as pid`
  const [row] = await ask<{ pid: number }>(url.replace('undersigned:', 'postgres:'), file)
  return row!.pid
}

/** Waits until something is so; the test’s own time limit ends it. */
export async function until(what: () => boolean | Promise<boolean>) {
  while (!(await what())) await delay(5)
}

/** Whether a process has ended, also one whose parent has not asked for it yet. */
export function isGone(pid: number) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() === '' || stdout.startsWith('Z')
}

// Told on its standard input what to do; closing that means stopping in good order.
const program = `
  import { startEmbedded } from ${JSON.stringify(door)}
  const quiet = { debug() {}, info() {}, warn() {}, error() {} }
  const { url, stop } = await startEmbedded({ dataDir: process.argv[1], log: quiet, fsync: false }).catch((fault) => {
    console.log(JSON.stringify({ name: fault.name, message: fault.message }))
    process.exit(2)
  })
  process.on('SIGINT', () => console.log(JSON.stringify({ interrupted: true })))
  console.log(JSON.stringify({ url }))
  process.stdin.on('data', () => process.exit(0))
  process.stdin.on('end', () => stop())
`

/** Starts a database in a Node process of its own, which can then be killed. `told` is what it says next. */
export function elsewhere(dataDir: string, options: SpawnOptions = {}) {
  const args = ['--input-type=module', '--eval', program, dataDir]
  const child = spawn(process.execPath, args, { cwd: '/', ...options, stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const exited = once(child, 'exit')
  return {
    pid: child.pid!,
    told: async () => JSON.parse((await lines.next()).value ?? '{}') as Record<string, string>,
    exited,
    async exit() {
      child.stdin.write('exit\n')
      await exited
    },
    async stop() {
      child.stdin.end()
      await exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
