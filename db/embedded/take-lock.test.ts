import { expect, test, vi } from 'vitest'
import { startEmbedded } from './start.ts'
import { aDataDir, aFolder, aLog, ask, elsewhere, start } from './test-ground.ts'

vi.setConfig({ testTimeout: 20_000 })

test('a second start names the process that runs the database, and does not disturb it', async () => {
  const dataDir = await aDataDir()
  const { url } = await start(dataDir)
  await expect(start(dataDir)).rejects.toThrow(`already in use by process ${process.pid}: `)
  const refused = elsewhere(dataDir)
  expect(await refused.told()).toEqual({
    name: 'StartFault',
    message: expect.stringContaining(`already in use by process ${process.pid}: `),
  })
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of several starts at once on a new folder, one wins and the others are told', async () => {
  const dataDir = await aFolder()
  const { log } = aLog()
  const starts = await Promise.allSettled([1, 2, 3].map(() => startEmbedded({ dataDir, log, fsync: false })))
  const [winner, ...more] = starts.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  expect(more).toEqual([])
  await winner!.stop()

  const again = await start(dataDir)
  // The first handle is spent: stopping it again must not give away the lock that is now another's.
  await winner!.stop()
  await expect(start(dataDir)).rejects.toThrow(`already in use by process ${process.pid}: `)
  expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
})
