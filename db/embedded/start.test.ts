import { execFileSync } from 'node:child_process'
import { chmod, chown, lstat, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { StartFault } from './start-fault.ts'
import { startEmbedded } from './start.ts'
import {
  aDataDir,
  aFolder,
  aLog,
  ask,
  elsewhere,
  isRoot,
  postmasterOf,
  somebody,
  somebodyCanRunUs,
  start,
  until,
} from './test-ground.ts'

vi.setConfig({ testTimeout: 20_000 })

test('what is written before a clean stop is there after the next start', async () => {
  const dataDir = await aFolder()
  const first = await start(dataDir)
  await ask(first.url, `create table names as select 'Ada' as name`)
  await first.stop()

  const second = await start(dataDir)
  expect(await ask(second.url, 'select name from names')).toEqual([{ name: 'Ada' }])
  expect(new URL(second.url).password).toBe(new URL(first.url).password)
})

test('the database listens to this machine alone, keeps what it acknowledges, and speaks UTF-8', async () => {
  const dataDir = await aDataDir()
  const { log } = aLog()
  const { url, stop } = await startEmbedded({ dataDir, log })
  try {
    expect(url).toMatch(/^postgres:\/\/undersigned:[\w-]{43}@127\.0\.0\.1:\d+\/undersigned$/)
    const settings = await ask<{ name: string; setting: string }>(
      url,
      'select name, setting from pg_settings',
    )
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toMatchObject({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
      lc_messages: 'C',
      max_connections: '100',
    })
    // In pages of 8 KB.
    const buffers = Number(settings.find(({ name }) => name === 'shared_buffers')!.setting) * 8_192
    expect(buffers).toBeLessThanOrEqual(Math.max(128 * 1024 ** 2, totalmem() / 8))
    expect(buffers).toBeGreaterThanOrEqual(128 * 1024 ** 2)
    expect(
      await ask(url, `select lower('É') as lower, rolsuper from pg_roles where rolname = current_user`),
    ).toEqual([{ lower: 'é', rolsuper: false }])
    await expect(ask(url.replace(/:[\w-]{43}@/, ':guess@'), 'select 1')).rejects.toThrow(
      'password authentication',
    )
  } finally {
    await stop()
  }
})

test('the password stands in a file for its owner alone, and in no log or command line', async () => {
  const dataDir = await aDataDir()
  const { log, text } = aLog()
  const { url } = await start(dataDir, log)
  const { password } = new URL(url)

  const file = join(dataDir, 'postgres/password')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readFile(file, 'utf8')).trim()).toBe(password)
  expect(text()).not.toContain(password)
  expect(await readFile(`/proc/${await postmasterOf(url)}/cmdline`, 'utf8')).not.toContain(password)
})

test.runIf(isRoot)('root hands the server to nobody', async () => {
  const dataDir = await aDataDir()
  const { url } = await start(dataDir)
  const { uid } = await stat(`/proc/${await postmasterOf(url)}`)
  expect(uid).not.toBe(0)
  expect((await stat(join(dataDir, 'postgres/cluster'))).uid).toBe(uid)
})

test.runIf(isRoot)('root may keep the data where the server’s user cannot enter', async () => {
  const home = await aFolder({ mode: 0o700 })
  const dataDir = join(home, '.data')
  const { log, text } = aLog()
  const first = await start(dataDir, log)
  await ask(first.url, `create table names as select 'Ada' as name`)
  await ask(first.url, 'create database another')
  process.kill(await postmasterOf(first.url), 'SIGKILL')
  await until(() => text().includes('takes connections again'))
  await first.stop()

  const second = await start(dataDir)
  expect(await ask(second.url, 'select name from names')).toEqual([{ name: 'Ada' }])
  expect((await lstat(home)).mode & 0o777).toBe(0o700)
  expect(text()).toContain('cannot enter the folders above it')
})

test.runIf(isRoot)(
  'a cluster that came back from a backup as root’s belongs to the server’s user again',
  async () => {
    const dataDir = await aDataDir()
    const first = await start(dataDir)
    await first.stop()
    const cluster = join(dataDir, 'postgres/cluster')
    for (const entry of await readdir(cluster, { recursive: true })) await chown(join(cluster, entry), 0, 0)
    await chown(cluster, 0, 0)
    await chmod(cluster, 0o755)

    const second = await start(dataDir)
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  },
)

test.runIf(somebodyCanRunUs)('an ordinary user with a private home needs nothing more', async () => {
  const home = await aFolder({ mode: 0o700, owner: somebody })
  const first = elsewhere(join(home, '.data'), somebody)
  const { url } = await first.told()
  await ask(url!, `create table names as select 'Ada' as name`)
  await first.stop()

  const second = elsewhere(join(home, '.data'), somebody)
  expect(await ask((await second.told()).url!, 'select name from names')).toEqual([{ name: 'Ada' }])
  await second.stop()
})

test.runIf(somebodyCanRunUs && isRoot)('root continues a person’s database as that person', async () => {
  const dataDir = await aDataDir()
  execFileSync('chown', ['-R', '12345:12345', dataDir])
  await chmod(dataDir, 0o700)

  const asRoot = await start(dataDir)
  await asRoot.stop()
  const asThemselves = elsewhere(dataDir, { uid: 12345, gid: 12345 })
  expect((await asThemselves.told()).url).toContain('@127.0.0.1')
  await asThemselves.stop()
})

test.runIf(somebodyCanRunUs)('a folder one may not write in is said so', async () => {
  const theirs = await aFolder({ mode: 0o555 })
  const refused = elsewhere(join(theirs, '.data'), somebody)
  expect(await refused.told()).toEqual({
    name: 'StartFault',
    message: expect.stringContaining(`This user may not read and write the data folder ${theirs}/.data`),
  })
})

test('a file where the data folder should be is said so', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, '.data'), '')
  await expect(start(join(folder, '.data'))).rejects.toThrow(/a file is in its way/)
})

test('a database of another PostgreSQL is refused, and both versions are named', async () => {
  const dataDir = await aFolder()
  await mkdir(join(dataDir, 'postgres/cluster'), { recursive: true })
  await writeFile(join(dataDir, 'postgres/cluster/PG_VERSION'), '15\n')
  await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 15 and this is PostgreSQL 18/)
})

test('a password that was lost, or is another database’s, is said so', async () => {
  const dataDir = await aDataDir()
  const file = join(dataDir, 'postgres/password')
  await writeFile(file, 'another\n')
  await expect(start(dataDir)).rejects.toThrow(/not the one it was made with/)
  await writeFile(file, '')
  await expect(start(dataDir)).rejects.toThrow(StartFault)
})
