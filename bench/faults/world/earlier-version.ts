import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const git = (...args: string[]) =>
  execFileSync('git', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
  }).trim()

const migrationsOf = (commit: string) =>
  git('ls-tree', '-r', commit, 'db/migrations/')
    .split('\n')
    .filter((line) => line.endsWith('.sql'))

// Further back nobody upgrades from in one step.
const MOST_COMMITS = 200

/**
 * The newest commit whose database is older than ours, as in an upgrade: its code runs on tables that it does not know yet. Where
 * there is none, the newest that has the same.
 */
function earlierCommit(): string | undefined {
  const [, ...earlier] = git('log', `-${MOST_COMMITS}`, '--format=%H', '--', 'app', 'db', 'emails').split(
    '\n',
  )
  const ours = migrationsOf('HEAD')
  const runsHere = (theirs: string[]) => theirs.every((migration) => ours.includes(migration))
  const isOlder = (theirs: string[]) => theirs.length < ours.length && runsHere(theirs)
  return (
    earlier.find((commit) => isOlder(migrationsOf(commit))) ??
    earlier.find((commit) => runsHere(migrationsOf(commit)))
  )
}

/** Why there is no earlier version to run, or undefined where there is one. */
export function noEarlierVersion(): string | undefined {
  try {
    return earlierCommit() ? undefined : 'no earlier version runs on a database as it is now'
  } catch {
    return 'there is no history of versions here'
  }
}

/** Puts that version into a folder of its own, with our packages, and builds its pages. */
export async function openEarlierVersion() {
  const commit = earlierCommit()!
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-earlier-'))
  const tree = join(folder, 'tree.tar')
  execFileSync('git', ['archive', '--output', tree, commit])
  await mkdir(join(folder, 'site'))
  execFileSync('tar', ['-xf', tree, '-C', join(folder, 'site')])
  await symlink(resolve('node_modules'), join(folder, 'site/node_modules'))
  execFileSync(
    process.execPath,
    [
      'node_modules/@remix-run/dev/dist/cli.js',
      'vite:build',
      '--config',
      'remix.config.js',
      '--logLevel',
      'warn',
    ],
    {
      cwd: join(folder, 'site'),
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'ignore',
    },
  )
  return {
    name: git('log', '-1', '--format=%h', commit),
    folder: join(folder, 'site'),
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
