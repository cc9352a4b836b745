import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#db/connection.ts'
import { secret } from '#seeds/world.ts'
import { findBrowser } from './find-browser.ts'
import { databaseOf } from './database-of.ts'
import { share } from './shared-ground.ts'

// The first start on a machine builds the pages and the database.
const START_MS = 120_000
// A drain may take sixteen seconds, and what it waits for a database as many.
const STOP_MS = 40_000

/**
 * Runs the real program for the stories, as `npm start` does, on a port and a data folder of its own; ends it when they
 * are told. A program that does not stop cleanly, or that had an error to report, fails the run.
 */
export default async function runProgram(): Promise<() => Promise<void>> {
  const browser = await findBrowser()
  const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-stories-'))
  const { program, said } = start(dataDir)
  // A run that is ended from outside takes its program along.
  process.once('exit', () => program.kill('SIGTERM'))
  process.once('SIGTERM', () => process.exit(143))
  try {
    const url = await greeted(program, said)
    const demoDesk = /http\S+\/organise\/demo\/\S+/.exec(said())![0]
    const databaseUrl = await databaseOf(dataDir)
    await restNothing(databaseUrl)
    share({ url, databaseUrl, secret, demoDesk, browser })
  } catch (error) {
    program.kill('SIGTERM')
    throw error
  }
  return async () => {
    const heard = said().length
    const code = await end(program)
    await rm(dataDir, { recursive: true, force: true })
    if (code !== 0) throw new Error(`the program did not stop cleanly (${String(code)}):\n${said()}`)
    const complaints = said().slice(0, heard).replace(greeting, '').trim()
    if (complaints) throw new Error(`the program reported errors:\n${complaints}`)
  }
}

/** A slow machine is no spike: no search is to rest here. The stories of spikes have a program of their own. */
async function restNothing(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl, { connections: 1, patience: 10 })
  await db.updateTable('spike_mode').set({ mode: 'off' }).execute()
  await db.destroy()
}

const greeting = /^\s*Undersigned is open at (\S+)[^]*?Ctrl-C stops it\.\s*/m

// A person's own settings are not the stories'.
const settings = [
  'DATABASE_URL',
  'SMTP_URL',
  'SITE_URL',
  'HOST',
  'ROLE',
  'SECRET',
  'DEMO',
  'TRUST_PROXY',
  'OPERATOR',
]

function start(dataDir: string) {
  const kept = Object.entries(process.env).filter(([name]) => !settings.includes(name))
  const program = spawn(process.execPath, ['app/server/start.ts'], {
    env: {
      ...Object.fromEntries(kept),
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      SECRET: secret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [program.stdout, program.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => (text += chunk))
  return { program, said: () => text }
}

async function greeted(program: ChildProcess, said: () => string): Promise<string> {
  const patience = AbortSignal.timeout(START_MS)
  const gone = once(program, 'close', { signal: patience }).then(([code, signal]) => {
    throw new Error(`the program ended before it greeted (${String(code ?? signal)}):\n${said()}`)
  })
  gone.catch(() => {})
  for (;;) {
    const url = greeting.exec(said())?.[1]
    if (url) return url
    await Promise.race([once(program.stdout!, 'data', { signal: patience }), gone])
  }
}

async function end(program: ChildProcess): Promise<number | string | null> {
  const exited = once(program, 'close', { signal: AbortSignal.timeout(STOP_MS) })
  program.kill('SIGTERM')
  try {
    const [code, signal] = (await exited) as [number | null, string | null]
    return code ?? signal
  } catch {
    program.kill('SIGKILL')
    return `still running after ${STOP_MS / 1000} s`
  }
}
