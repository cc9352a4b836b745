import { spawn } from 'node:child_process'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { tryLock } from '#db/embedded/index.ts'

const sources = ['app', 'emails', 'db', 'public', 'remix.config.js', 'package-lock.json']
const built = 'build/server/index.js'
// Not in the folder that is built: the builder empties it, and a lock whose file is gone keeps nobody out.
const lock = 'node_modules/.cache/build.lock'

const TURN_MS = 100

/**
 * Builds the pages when there are none, or when a source is newer than they are. Of several who want to in one folder one does,
 * and the others wait for it; one that dies is followed by the next. Throws with the builder's words.
 */
export async function buildPages(build = runBuilder): Promise<void> {
  const giveBack = await takeTurn()
  try {
    if (!(await isFresh())) await build()
  } finally {
    giveBack()
  }
}

// Pages that came built, into a folder where nothing may be written, are nobody's to build.
async function takeTurn(): Promise<() => void> {
  try {
    await mkdir(dirname(lock), { recursive: true })
    for (;;) {
      const giveBack = tryLock(lock)
      if (giveBack) return giveBack
      await pause(TURN_MS)
    }
  } catch (error) {
    if (READ_ONLY.has((error as NodeJS.ErrnoException).code ?? '')) return () => {}
    throw error
  }
}

const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS'])

async function runBuilder(): Promise<void> {
  const output: Buffer[] = []
  const builder = spawn(
    process.execPath,
    [
      resolve('node_modules/@remix-run/dev/dist/cli.js'),
      'vite:build',
      '--config',
      'remix.config.js',
      '--logLevel',
      'warn',
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  builder.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  builder.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((done, fail) =>
    builder.once('error', fail).once('close', done),
  )
  if (code !== 0) throw new Error(`the pages could not be built:\n${Buffer.concat(output).toString()}`)
}

async function isFresh(): Promise<boolean> {
  const made = await stat(built).catch(() => undefined)
  if (!made) return false
  const newest = await Promise.all(sources.map(newestIn))
  return Math.max(...newest) < made.mtimeMs
}

async function newestIn(path: string): Promise<number> {
  const at = await stat(path).catch(() => undefined)
  if (!at) return 0
  if (!at.isDirectory()) return at.mtimeMs
  const inside = await readdir(path)
  return Math.max(at.mtimeMs, ...(await Promise.all(inside.map((name) => newestIn(`${path}/${name}`)))))
}
