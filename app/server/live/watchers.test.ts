import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { Watchers } from './watchers.ts'

/** Two ends of one line. */
async function line() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const theirs = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [ours] = (await once(server, 'connection')) as [Socket]
  server.close()
  ours.on('error', () => {})
  theirs.on('error', () => {})
  return { ours, theirs }
}

test('a watcher who does not read is dropped, and those who read are told', async () => {
  const watchers = new Watchers()
  const asleep = await line()
  const awake = await line()
  asleep.theirs.pause()
  let heard = 0
  awake.theirs.on('data', (piece: Buffer) => (heard += piece.length))
  watchers.add('trees', asleep.ours)
  watchers.add('trees', awake.ours)
  const frame = Buffer.alloc(1_000_000)
  const dropped = once(asleep.ours, 'close')
  let told = 0
  while (!asleep.ours.destroyed) {
    await watchers.tell('trees', frame)
    told += frame.length
    await expect.poll(() => heard).toBe(told)
  }
  await dropped
  awake.ours.end()
})

test('whoever has left is forgotten', async () => {
  const watchers = new Watchers()
  const { ours, theirs } = await line()
  const leave = watchers.add('trees', ours)
  expect(watchers.size).toBe(1)
  leave()
  leave()
  expect(watchers.size).toBe(0)
  ours.destroy()
  theirs.destroy()
})
