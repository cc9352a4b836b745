import { execFileSync } from 'node:child_process'
import { chmod, chown, lstat, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { chooseUser } from './choose-user.ts'
import { findBinaries } from './find-binaries.ts'
import { locatePackage } from './locate-package.ts'
import { aFolder, aLog, isRoot, somebodyCanRunUs } from './test-ground.ts'

vi.setConfig({ testTimeout: 20_000 })

const user = await chooseUser('/nowhere')
const { log } = aLog()

// Shared memory may forbid running what lies in it.
const aPlace = ({ mode = 0o755, owner = {} } = {}) => aFolder({ mode, owner, under: tmpdir() })

/** The real package, elsewhere. */
async function aPackage({ mode = 0o755 } = {}) {
  const home = join(await aPlace({ mode }), basename(locatePackage()))
  execFileSync('/bin/sh', [
    '-c',
    'cp -al "$0" "$1" 2> /dev/null || { rm -rf "$1"; cp -a "$0" "$1"; }',
    locatePackage(),
    home,
  ])
  return home
}

/** A package that only knows its version, for what is about the copying. */
async function aSmallPackage({ says = 'echo "postgres (PostgreSQL) 18.4"', mode = 0o755 } = {}) {
  const home = join(await aPlace({ mode }), 'small')
  await mkdir(join(home, 'native/bin'), { recursive: true })
  await writeFile(join(home, 'package.json'), '{ "version": "1.2.3" }')
  await writeFile(join(home, 'native/bin/initdb'), '')
  await writeFile(join(home, 'native/bin/postgres'), `#!/bin/sh\n${says}\n`)
  await chmod(join(home, 'native/bin/postgres'), 0o755)
  return home
}

test.runIf(somebodyCanRunUs)('binaries that the server’s user can run are used where they are', async () => {
  const { log, lines } = aLog()
  const { postgres, version } = await findBinaries(user, log)
  expect(postgres).toBe(join(locatePackage(), 'native/bin/postgres'))
  expect(version).toMatch(/^18\./)
  expect(lines).toEqual([])
})

test.runIf(isRoot)('binaries out of that user’s reach run from a copy', async () => {
  const home = await aPackage({ mode: 0o700 })
  const shared = await aPlace()
  const { log, text } = aLog()
  const { postgres, version } = await findBinaries(user, log, { home, sharedFolders: [shared] })
  expect(postgres).toContain(shared)
  expect(version).toMatch(/^18\./)
  expect(text()).toContain('runs from its copy in')
})

test.runIf(isRoot)('a copy is made once, by whoever is first, and replaced when it has holes', async () => {
  const home = await aSmallPackage({ mode: 0o700 })
  const shared = await aPlace()
  const find = () => findBinaries(user, log, { home, sharedFolders: [shared] })
  const [found, ...others] = await Promise.all([find(), find(), find()])
  expect(others).toEqual([found, found])

  const { ino } = await stat(found.postgres)
  await find()
  expect((await stat(found.postgres)).ino).toBe(ino)
  await rm(found.initdb)
  await find()
  expect((await stat(found.initdb)).mode & 0o777).toBe(0o644)
  expect(await readdir(shared)).toEqual(['undersigned-postgres-small-1.2.3'])
})

test.runIf(isRoot)(
  'a copy planted by another user, or one that others could exchange, is never run',
  async () => {
    const home = await aSmallPackage({ mode: 0o700 })
    const name = 'undersigned-postgres-small-1.2.3'
    const planted = await aPlace({ mode: 0o1777 })
    await mkdir(join(planted, name))
    await chown(join(planted, name), 12345, 12345)
    await writeFile(join(planted, name, 'trap'), '')
    const open = await aPlace({ mode: 0o777 })
    const theirs = await aPlace({ owner: { uid: 12345, gid: 12345 } })
    const good = await aPlace()

    const found = await findBinaries(user, log, { home, sharedFolders: [planted, open, theirs, good] })
    expect(found.postgres).toBe(join(good, name, 'bin/postgres'))
    expect((await lstat(join(planted, name))).uid).toBe(12345)
    expect(await Promise.all([planted, open, theirs].map((folder) => readdir(folder)))).toEqual([
      [name],
      [],
      [],
    ])
  },
)

test('an installation without scripts, which lacks the links between libraries, is mended', async () => {
  const home = await aPackage()
  const lib = join(home, 'native/lib')
  for (const entry of await readdir(lib, { withFileTypes: true }))
    if (entry.isSymbolicLink()) await rm(join(lib, entry.name))
  const { postgres } = await findBinaries(user, log, { home, sharedFolders: [] })
  expect(postgres).toBe(join(home, 'native/bin/postgres'))
})

test('a PostgreSQL that does not run on this machine is said so in its own words', async () => {
  const home = await aSmallPackage({ says: 'echo "postgres: error: libnothing.so not found" >&2; exit 127' })
  const found = findBinaries(user, log, { home, sharedFolders: [] })
  await expect(found).rejects.toThrow(/libnothing.so not found/)
})
