import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** How long each of many things took, in milliseconds. */
export type Times = number[]

/** The time that a share of them stayed under: `percentile(times, 0.95)`. */
export function percentile(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** `p50 3.1  p95 9.8  p99 14.2 ms`. */
export function spread(times: Times): string {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => round(percentile(times, share)))
  return `p50 ${p50}  p95 ${p95}  p99 ${p99} ms`
}

/** Three figures are all that a shared machine is good for. */
export const round = (figure: number) => Number(figure.toPrecision(3))

/** Tells whether a claim held, and by how much. */
export function claim(what: string, measured: number, limit: number, unit: string): void {
  const held = measured < limit ? 'held' : 'MISSED'
  console.log(`  claim ${held}: ${what} ${round(measured)} ${unit}, under ${limit} ${unit}`)
}

/** The same for what should be so much or more. */
export function atLeast(what: string, measured: number, least: number): void {
  console.log(
    `  claim ${measured >= least ? 'held' : 'MISSED'}: ${what} ${round(measured)}, at least ${least}`,
  )
}

/** On what, with what and of what commit the figures below were measured. */
export async function describeMachine(db: Db): Promise<void> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(db)
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, load ${round(loadavg()[0]!)} at the start, ` +
      `Node ${process.versions.node}, PostgreSQL ${rows[0]?.version}, ${describeCommit()}`,
  )
}

function describeCommit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  try {
    const dirty = git('status', '--porcelain') === '' ? '' : ' and changes'
    return `commit ${git('rev-parse', '--short', 'HEAD')}${dirty}`
  } catch {
    return 'no history of versions'
  }
}
