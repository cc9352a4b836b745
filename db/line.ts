import type { Socket } from 'node:net'
import pg, { type QueryResult } from 'pg'

type Wishes = { hangUpAfterMs: number; prepared: boolean }

// PostgreSQL cuts names at 63 bytes; a number is short, and the same text has the same one on every line.
const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return name
}

/**
 * A line to PostgreSQL that hangs up on a server that does not answer: the server's own patience ends what it works at, but a
 * server that is frozen, or gone without a word, tells nobody. With `prepared`, each text is planned once a line and then known
 * by its name: for a few texts that are used all day.
 */
export function lineWith({ hangUpAfterMs, prepared }: Wishes): typeof pg.Client {
  class Line extends pg.Client {
    // The pool, and what stands on it, ask with a text and its values and take a promise; anything else is left as it is.
    override query(...asked: unknown[]): never {
      const [text, values] = asked
      const ask = super.query.bind(this) as (...given: unknown[]) => Promise<QueryResult>
      if (typeof text !== 'string' || !Array.isArray(values)) return ask(...asked) as never
      const impatience = setTimeout(() => hangUp(this), hangUpAfterMs)
      const answer = prepared ? ask({ name: nameOf(text), text, values }) : ask(text, values)
      return answer.finally(() => clearTimeout(impatience)) as never
    }
  }
  return Line
}

// All that waits on the line fails at once, and the pool lends it to nobody any more.
function hangUp(line: pg.Client): void {
  const { connection } = line as unknown as { connection: { stream: Socket } }
  connection.stream.destroy(Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' }))
}
