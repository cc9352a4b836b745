import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { claim, round } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { send } from './crowd/send.ts'

const CLAIM_S = 15
const root = join(import.meta.dirname, '..')

/**
 * How long a newcomer waits: from the start command in a fresh checkout, dependencies installed and nothing else, to
 * the front page with its demonstration. Then the same again, with everything in place. The limit is what nobody can
 * avoid: the time the page builder and an empty database take when they run alone.
 */
export async function firstStart(_: Ground): Promise<void> {
  const checkout = await mkdtemp(join(tmpdir(), 'undersigned-checkout-'))
  try {
    execFileSync('sh', ['-c', `git ls-files -z | xargs -0 cp --parents -t "$0"`, checkout], { cwd: root })
    await symlink(join(root, 'node_modules'), join(checkout, 'node_modules'))
    const first = await start(checkout)
    const second = await start(checkout)
    const bare = await build(checkout)
    console.log('from the start command to the first 200 on /')
    console.log(`  first start   ${round(first)} s`)
    console.log(`  second start  ${round(second)} s`)
    console.log(`  the build by itself ${round(bare)} s; ratio ${round(first / bare)}`)
    claim('first start', first, CLAIM_S, 's')
  } finally {
    await rm(checkout, { recursive: true, force: true })
  }
}

async function start(cwd: string): Promise<number> {
  const PORT = '39291'
  const began = performance.now()
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, PORT, LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, ['app/server/start.ts'], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  for (;;) {
    const answer = await send(`http://127.0.0.1:${PORT}`, { path: '/' }).catch(() => undefined)
    if (answer?.status === 200) break
    if (child.exitCode !== null) throw new Error('the start failed')
    await pause(20)
  }
  const seconds = (performance.now() - began) / 1000
  child.kill('SIGTERM')
  await ended
  return seconds
}

async function build(cwd: string): Promise<number> {
  const began = performance.now()
  const remix = join('node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const args = [remix, 'vite:build', '--config', 'remix.config.js', '--logLevel', 'error']
  const builder = spawn(process.execPath, args, { cwd, stdio: 'ignore' })
  await once(builder, 'exit')
  return (performance.now() - began) / 1000
}
