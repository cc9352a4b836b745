import { fork } from 'node:child_process'
import { once } from 'node:events'
import { byTheClock } from './by-the-clock.ts'
import type { Times } from '../figures.ts'
import { asked, openLines } from './line.ts'

const EVERY_MS = 5

/** `reading`: from the moment each page was due until its last byte was there. `late`: how much of that passed before it was asked for. */
export type Read = { reading: Times; late: Times }

/**
 * Reads a page two hundred times a second while something else goes on, from a process of its own, so that it waits for nobody
 * but the server and its share of the processors; what comes back ends it. Every request has its moment, whether or not those
 * before have their answers, and its time counts from that moment: what waits behind a slow answer is slow as well.
 */
export async function readPages(url: string, path: string): Promise<() => Promise<Read>> {
  const child = fork(import.meta.filename, ['read', url, path])
  const broken = once(child, 'exit').then(() => Promise.reject(new Error('the reader of pages ended')))
  const heard = async () => (await Promise.race([once(child, 'message'), broken])) as [Read]
  await heard()
  broken.catch(() => {})
  return async () => {
    child.send('enough')
    return (await heard())[0]
  }
}

if (process.argv[2] === 'read' && process.send) {
  const [url, path] = process.argv.slice(3) as [string, string]
  const asking = asked(url, path)
  const [reading, late]: [Times, Times] = [[], []]
  const lines = openLines(url)
  let going = true
  process.once('message', () => (going = false)).once('disconnect', () => process.exit())
  await lines.ask(asking)
  process.send('ready')
  await byTheClock(
    EVERY_MS,
    () => going,
    async (due) => {
      late.push(performance.now() - due)
      const { status } = await lines.ask(asking)
      if (status !== 200) throw new Error(`a page was answered with ${status}`)
      reading.push(performance.now() - due)
    },
  )
  lines.end()
  process.send({ reading, late } satisfies Read, () => process.disconnect())
}
