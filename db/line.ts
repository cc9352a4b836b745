import type { Socket } from 'node:net'
import pg, { type QueryResult } from 'pg'
import { ONLY_READ } from './is-away.ts'

type Wishes = { hangUpAfterMs: number; prepared: boolean; pipelined: boolean }

// PostgreSQL cuts names at 63 bytes; a number is short, and the same text has the same one on every line.
const names = new Map<string, string>()

// Each name takes some ten kilobytes of every server process that has planned it. Texts that grow with what is asked must not fill it.
const MOST_NAMES = 500

function nameOf(text: string): string | undefined {
  const name = names.get(text) ?? (names.size < MOST_NAMES ? `s${names.size}` : undefined)
  if (name === undefined) return undefined
  names.set(text, name)
  return name
}

/**
 * A line to PostgreSQL that hangs up on a server that does not answer: the server's own patience ends what it works at, but a
 * server that is frozen, or gone without a word, tells nobody. With `prepared`, each text is planned once a line and then known
 * by its name: for texts that are used all day. With `pipelined`, questions that are asked together are sent together, none
 * waits for the answer to another, and each fails for itself.
 */
export function lineWith({ hangUpAfterMs, prepared, pipelined }: Wishes): typeof pg.Client {
  class Line extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      const asked: pg.ClientConfig & { pipeline: boolean } = { ...config, pipeline: pipelined }
      super(asked)
    }

    // Kysely asks with a text and its values and takes a promise, the job queue with an object as well, the pool itself with
    // somebody to call; what asks for itself, as a cursor does, is left as it is.
    override query(...asked: unknown[]): never {
      const ask = super.query.bind(this) as (...given: unknown[]) => Promise<QueryResult>
      const [text, values] = asked
      if (!isPlain(text)) return ask(...asked) as never
      const told = asked.at(-1)
      if (typeof told === 'function') {
        const answer = this.query(...(asked.slice(0, -1) as [string])) as Promise<QueryResult>
        return void answer.then((result) => told(undefined, result), told as () => void) as never
      }
      if (pipelined) sendTogether(this)
      const impatience = setTimeout(() => hangUp(this), hangUpAfterMs)
      const isNamed = prepared && typeof text === 'string' && Array.isArray(values)
      return (isNamed ? ask({ name: nameOf(text), text, values }) : ask(...asked))
        .catch((error: { code?: string }) => {
          if (error.code === ONLY_READ) onlyRead.add(this)
          throw error
        })
        .finally(() => clearTimeout(impatience)) as never
    }
  }
  return Line
}

const onlyRead = new WeakSet<pg.Client>()

/** Whether a server that only reads has refused something on a line. The next line may lead to the one that writes. */
export const hasOnlyRead = (line: pg.Client) => onlyRead.has(line)

const isPlain = (asked: unknown) =>
  typeof asked === 'string' ||
  (typeof asked === 'object' && asked !== null && 'text' in asked && !('submit' in asked))

const socketOf = (line: pg.Client) =>
  (line as unknown as { connection: { stream: Socket } }).connection.stream

// A dozen questions are then one packet and one waking of the server, not a dozen (measured: a millisecond of ours a page).
function sendTogether(line: pg.Client): void {
  const socket = socketOf(line)
  if (socket.writableCorked > 0) return
  socket.cork()
  process.nextTick(() => socket.uncork())
}

// All that waits on the line fails at once, and the pool lends it to nobody any more.
function hangUp(line: pg.Client): void {
  socketOf(line).destroy(Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' }))
}
