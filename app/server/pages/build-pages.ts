import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'

const sources = ['app', 'emails', 'db', 'public', 'remix.config.js', 'package-lock.json']
const built = 'build/server/index.js'

/** Builds the pages when there are none, or when a source is newer than they are. Throws with the builder's words. */
export async function buildPages(): Promise<void> {
  if (await isFresh()) return
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
