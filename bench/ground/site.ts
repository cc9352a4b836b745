import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Ground } from './ground.ts'

/** The platform as a process of its own, on a database of ours. */
export type Site = {
  url: string
  pid: number
  /** Every line it has printed so far. */
  printed: () => string[]
  close: () => Promise<void>
}

/** What the site's keys are derived from, so that planted signatures and signed ones are the same kind. */
export const SECRET = 'a secret that only tests and benchmarks use'

const root = join(import.meta.dirname, '../..')

/** The half that answers requests, without the one that sends emails; what it queues stays queued. */
export const webAlone = { ROLE: 'web', SMTP_URL: 'smtp://127.0.0.1:9' }

/** Starts `node app/server/start.ts` and comes back when it answers. Builds the pages when they are not. */
export async function openSite(
  { url: DATABASE_URL, folder }: Ground,
  wishes: Record<string, string> = {},
): Promise<Site> {
  const env = {
    LOG_LEVEL: 'error',
    ...wishes,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL,
    SECRET,
    DATA_DIR: folder,
  }
  const child = spawn(process.execPath, ['app/server/start.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the site ended with ${code} before it was up`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      printed.push(line)
      const opened = /is open at (\S+)|the worker is running/.exec(line)
      if (opened) resolve(opened[1] ?? '')
    })
  })
  return {
    url,
    pid: child.pid!,
    printed: () => printed,
    async close() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
