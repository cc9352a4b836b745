import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { chooseUser } from './choose-user.ts'
import { aDataDir, aFolder, aLog, ask, elsewhere, isGone, postmasterOf, start, until } from './test-ground.ts'

vi.setConfig({ testTimeout: 20_000 })

test.for(['runs on', 'died too'])(
  'after its process was killed and PostgreSQL %s, nothing is lost',
  async (fate) => {
    const dataDir = await aDataDir()
    const first = elsewhere(dataDir)
    const { url } = await first.told()
    await ask(url!, `create table names as select 'Ada' as name`)
    const leftover = await postmasterOf(url!)
    await first.kill()
    expect(isGone(leftover)).toBe(false)
    if (fate === 'died too') process.kill(leftover, 'SIGKILL')

    const { log, text } = aLog()
    const second = await start(dataDir, log)
    expect(await ask(second.url, 'select name from names')).toEqual([{ name: 'Ada' }])
    expect(isGone(leftover)).toBe(true)
    if (fate === 'runs on') {
      expect(text()).toContain(`Stopping the PostgreSQL (process ${leftover})`)
      // It was shut down in good order: there was nothing to replay.
      expect(text()).not.toContain('recovery')
    }
  },
)

test('a stale number that now belongs to another program stops neither the start nor that program', async () => {
  const dataDir = await aDataDir()
  const first = await start(dataDir)
  const cluster = join(dataDir, 'postgres/cluster')
  const pidFile = await readFile(join(cluster, 'postmaster.pid'), 'utf8')
  await first.stop()
  // Of the server's own user: PostgreSQL itself takes any other for a stranger.
  const other = spawn('sleep', ['60'], { ...(await chooseUser(cluster)).identity, stdio: 'ignore' })
  onTestFinished(() => void other.kill())
  await writeFile(join(cluster, 'postmaster.pid'), pidFile.replace(/^\d+/, String(other.pid)))

  const second = await start(dataDir)
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(other.exitCode).toBe(null)
  expect(isGone(other.pid!)).toBe(false)
})

test('a first start that was killed half-way is begun anew', async () => {
  const draftsIn = (folder: string) =>
    (existsSync(folder) ? readdirSync(folder) : []).filter((entry) => entry.startsWith('init-'))
  const killHalfWay = async () => {
    const dataDir = await aFolder()
    const folder = join(dataDir, 'postgres')
    const first = elsewhere(dataDir)
    await until(() => draftsIn(folder).some((draft) => existsSync(join(folder, draft, 'cluster/global'))))
    await first.kill()
    return { dataDir, drafts: () => draftsIn(folder), isMade: existsSync(join(folder, 'cluster')) }
  }
  let killed = await killHalfWay()
  // Where this test was held up, it had time to come to its end.
  while (killed.isMade) killed = await killHalfWay()
  const { dataDir, drafts } = killed
  expect(drafts()).toHaveLength(1)

  const second = await start(dataDir)
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(drafts()).toEqual([])
})

test('a process that ends without stopping its database takes it along', async () => {
  const first = elsewhere(await aDataDir())
  const { url } = await first.told()
  const postmaster = await postmasterOf(url!)
  await first.exit()
  await until(() => isGone(postmaster))
})
