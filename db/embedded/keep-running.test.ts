import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { chooseUser } from './choose-user.ts'
import { findBinaries } from './find-binaries.ts'
import { keepRunning } from './keep-running.ts'
import { launchOnFreePort } from './launch-on-free-port.ts'
import { aDataDir, aLog, ask, elsewhere, isGone, postmasterOf, start, until } from './test-ground.ts'

vi.setConfig({ testTimeout: 20_000 })

test('a database that dies comes back at the same address with what it had acknowledged', async () => {
  const { log, text } = aLog()
  const { url, stop } = await start(await aDataDir(), log)
  await ask(url, `create table names as select 'Ada' as name`)
  const died = await postmasterOf(url)
  process.kill(died, 'SIGKILL')

  await until(() => text().includes('takes connections again'))
  expect(await ask(url, 'select name from names')).toEqual([{ name: 'Ada' }])
  expect(text()).toContain('PostgreSQL ended by itself (SIGKILL)')
  const successor = await postmasterOf(url)
  expect(successor).not.toBe(died)
  await stop()
  expect(isGone(successor)).toBe(true)
})

test.for(['global', '.'])(
  'a database that lost its folder %s is given up, and the program lives on',
  async (lost) => {
    const dataDir = await aDataDir()
    const cluster = join(dataDir, 'postgres/cluster')
    const { log, lines } = aLog()
    const user = await chooseUser(cluster)
    const site = { cluster, name: cluster, user, binaries: await findBinaries(user, log), fsync: false, log }
    const { postmaster, port } = await launchOnFreePort(site)
    const stop = keepRunning(site, port, postmaster, [1, 1])
    await rm(join(cluster, lost), { recursive: true })
    postmaster.signal('SIGQUIT')

    await until(() => lines.some((line) => line.includes('is not started again')))
    expect(lines.filter((line) => line.includes('did not start'))).toHaveLength(2)
    await stop()
  },
)

test('stopping ends open sessions, is quick, and may be asked for twice', async () => {
  const { url, stop } = await start(await aDataDir())
  const postmaster = await postmasterOf(url)
  const session = new pg.Client(url)
  const ended = new Promise((resolve) => session.on('error', resolve))
  await session.connect()
  const asleep = session.query('select pg_sleep(60)').catch((error) => error.code)

  const began = Date.now()
  await Promise.all([stop(), stop()])
  expect(Date.now() - began).toBeLessThan(10_000)
  expect(isGone(postmaster)).toBe(true)
  expect(await asleep).toBe('57P01')
  await ended
  await stop()
})

test('stopping while the database is being brought back leaves nothing running', async () => {
  const dataDir = await aDataDir()
  const { log, text } = aLog()
  const { url, stop } = await start(dataDir, log)
  process.kill(await postmasterOf(url), 'SIGKILL')
  await until(() => text().includes('ended by itself'))
  await stop()
  await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED')
  await start(dataDir)
})

test('a Ctrl-C at the terminal reaches the program and not the database under it', async () => {
  const foreground = elsewhere(await aDataDir(), { detached: true })
  const { url } = await foreground.told()
  process.kill(-foreground.pid, 'SIGINT')
  expect(await foreground.told()).toEqual({ interrupted: true })
  expect(await ask(url!, 'select 1 as one')).toEqual([{ one: 1 }])
  await foreground.stop()
})
