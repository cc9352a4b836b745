import { spawn } from 'node:child_process'
import type { ServerUser } from './choose-user.ts'
import { endWithParent } from './end-with-parent.ts'

const LIMIT_MS = 300_000

// The cast is for Remix, whose types want a NODE_ENV in every environment there is.
/**
 * The environment of everything we spawn. Ours stays out of it: it holds secrets that any process of that user could
 * read, and PG* or LD_* variables meant for other programs. LC_ALL makes messages predictable.
 */
export const bareEnvironment = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
} as object as NodeJS.ProcessEnv

/**
 * Runs a program to its end as the server's user and comes back with all it said. Never throws: a program that could
 * not even be started is one that failed, and its output says why.
 */
export function runAs(
  user: ServerUser,
  program: string,
  args: string[],
  { cwd = '/' }: { cwd?: string } = {},
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...user.identity,
      cwd,
      env: bareEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    endWithParent(child)
    // Not spawn's own timeout: that one goes on ticking, and keeps us alive, after a program that could not be started.
    const limit = setTimeout(() => child.kill(), LIMIT_MS)
    let output = ''
    const finish = (ok: boolean, ending = '') => {
      clearTimeout(limit)
      resolve({ ok, output: `${output}\n${ending}` })
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', (error) => finish(false, error.message))
    child.once('close', (code, signal) =>
      finish(code === 0, signal ? `error: it was ended by ${signal}` : ''),
    )
  })
}
