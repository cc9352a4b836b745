import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

type Wishes = {
  signal: AbortSignal
  /** Called once after every successful connection: what was said while nobody listened was not heard. */
  connected: () => void
  heard: (payload: string) => void
  onBroken: (error: Error) => void
}

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000

/**
 * Listens on a channel until the signal aborts, over one connection of its own, and connects again whenever it breaks,
 * ever more slowly and never all processes at the same moment.
 */
export async function listenOn(
  url: string,
  channel: string,
  { signal, connected, heard, onBroken }: Wishes,
): Promise<void> {
  let wait = FIRST_WAIT_MS
  // Raced with everything, because a line that is still being opened cannot be hung up on.
  const told = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  const complain = (error: Error) => {
    if (!signal.aborted) onBroken(error)
  }
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: url, keepAlive: true })
    const broken = new Promise<void>((resolve) => client.once('end', () => resolve()))
    client.on('error', complain)
    client.on('notification', ({ payload = '' }) => heard(payload))
    const listening = async () => {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
      wait = FIRST_WAIT_MS
      connected()
      await broken
    }
    await Promise.race([told, listening().catch(complain)])
    void client.end().catch(() => {})
    await pause(wait * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
    wait = Math.min(LONGEST_WAIT_MS, wait * 2)
  }
}
