import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { chooseUser } from './choose-user.ts'
import { findBinaries } from './find-binaries.ts'
import { initCluster } from './init-cluster.ts'
import { aFolder, aLog, isRoot, somebodyCanRunUs } from './test-ground.ts'

vi.setConfig({ testTimeout: 20_000 })

const user = await chooseUser('/nowhere')
const binaries = await findBinaries(user, aLog().log)

test('a system without C.UTF-8 gets plain C', async () => {
  const folder = await aFolder()
  await initCluster(folder, { binaries, user, password: 'secret', fsync: false, locale: 'nowhere.UTF-8' })
  expect(await readdir(folder)).toEqual(['cluster'])
  expect(await readFile(join(folder, 'cluster/postgresql.conf'), 'utf8')).toMatch(/^lc_time = '?C'?\s/m)
})

test.runIf(somebodyCanRunUs)(
  'a disk that takes no more is said so, and nothing half-made stays',
  async () => {
    const dataDir = await aFolder()
    const start = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
    await startEmbedded({ dataDir: process.argv[1], log: console }).catch((fault) => console.log(String(fault)))`
    // Files over one megabyte are refused, as on a disk that runs full under initdb.
    const limited = [
      '-c',
      'ulimit -f 2000; exec "$@"',
      'sh',
      process.execPath,
      '--input-type=module',
      '-e',
      start,
      dataDir,
    ]
    const { stdout } = spawnSync('/bin/sh', limited, { encoding: 'utf8' })
    expect(stdout).toMatch(
      /^StartFault: PostgreSQL could not make its database in .* \(could not write to file/,
    )
    expect((await readdir(join(dataDir, 'postgres'))).sort()).toEqual(['lock', 'password'])
  },
)

test.runIf(isRoot)('a user who is but a number is told what initdb misses', async () => {
  const stranger = { name: 'number 12345', identity: { uid: 12345, gid: 12345 } }
  const folder = await aFolder()
  const made = initCluster(folder, { binaries, user: stranger, password: 'secret', fsync: false })
  await expect(made).rejects.toThrow(/user does not exist\): give this user a line in \/etc\/passwd/)
  expect(await readdir(folder)).toEqual([])
})
