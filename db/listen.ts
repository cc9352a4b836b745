import { setTimeout as pause } from 'node:timers/promises'
import { lineWith } from './line.ts'

type Wishes = {
  signal: AbortSignal
  /** Called once after every successful connection: what was said while nobody listened was not heard. */
  connected: () => void
  heard: (payload: string, channel: string) => void
  onBroken: (error: Error) => void
  /** In milliseconds; for tests. */
  askingMs?: number
  answerMs?: number
}

// Whoever only listens sends nothing, so nothing would come back unanswered where the server, or the way to it, has vanished
// without a word: the system would ask after it in two hours. To listen twice changes nothing.
const ASKING_MS = 5_000
const ANSWER_MS = 5_000
const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000

/**
 * Listens on channels until the signal aborts, over one connection of its own, and connects again whenever it breaks,
 * ever more slowly and never all processes at the same moment. Every `askingMs` it asks whether the server is there, and hangs
 * up on one that says nothing for `answerMs`. `onBroken` is told of every break, also of one that comes without an error.
 */
export async function listenOn(
  url: string,
  channels: string[],
  { signal, connected, heard, onBroken, askingMs = ASKING_MS, answerMs = ANSWER_MS }: Wishes,
): Promise<void> {
  let wait = FIRST_WAIT_MS
  // Raced with everything, because a line that is still being opened cannot be hung up on.
  const told = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  const complain = (error: Error) => {
    if (!signal.aborted) onBroken(error)
  }
  const Line = lineWith({ hangUpAfterMs: answerMs, prepared: false, pipelined: false })
  while (!signal.aborted) {
    const client = new Line({ connectionString: url, keepAlive: true, connectionTimeoutMillis: answerMs })
    const broken = new Promise<void>((resolve) => client.once('end', () => resolve()))
    client.on('error', complain)
    client.on('notification', ({ payload = '', channel }) => heard(payload, channel))
    const listening = async () => {
      await client.connect()
      const listen = channels.map((channel) => `listen ${client.escapeIdentifier(channel)}`).join('; ')
      await client.query(listen)
      wait = FIRST_WAIT_MS
      connected()
      const asking = setInterval(() => void client.query(listen).catch(() => {}), askingMs)
      await broken.finally(() => clearInterval(asking))
      complain(new Error('the line to the database has ended'))
    }
    await Promise.race([told, listening().catch(complain)])
    void client.end().catch(() => {})
    await pause(wait * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
    wait = Math.min(LONGEST_WAIT_MS, wait * 2)
  }
}
