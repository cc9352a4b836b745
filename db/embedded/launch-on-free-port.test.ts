import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { chooseUser } from './choose-user.ts'
import { endPostmaster } from './end-postmaster.ts'
import { findBinaries } from './find-binaries.ts'
import { initCluster } from './init-cluster.ts'
import { launchOnFreePort } from './launch-on-free-port.ts'
import { pickPort } from './pick-port.ts'
import { aFolder, aLog } from './test-ground.ts'

vi.setConfig({ testTimeout: 20_000 })

test('a port that somebody took in the meantime is given up for another', async () => {
  const folder = await aFolder()
  const { log } = aLog()
  const user = await chooseUser('/nowhere')
  const binaries = await findBinaries(user, log)
  await initCluster(folder, { binaries, user, password: 'secret', fsync: false })
  const thief = createServer().listen(0, '127.0.0.1')
  await once(thief, 'listening')
  onTestFinished(() => void thief.close())
  const taken = (thief.address() as AddressInfo).port
  const picks = [taken, taken]

  const site = {
    cluster: join(folder, 'cluster'),
    name: join(folder, 'cluster'),
    binaries,
    user,
    fsync: false,
    log,
  }
  const { postmaster, port } = await launchOnFreePort(site, async () => picks.pop() ?? pickPort())
  expect(port).not.toBe(taken)
  await endPostmaster(postmaster)
})
