import type { CompiledQuery } from 'kysely'
import type { Db } from './connection.ts'

type Query<Row> = { compile: () => CompiledQuery<Row> }

/** Stands in a query for a value that is given each time it is asked. */
class Gap {
  readonly place: number
  constructor(place: number) {
    this.place = place
  }
}

/**
 * A query whose text is put together the first time it is asked, and only filled in afterwards: for what every page asks. To
 * build the dozen queries of a campaign's page took 1.8 ms of its 13. `word` may do nothing with a value but put it into the
 * query as it is, once or more often; one that it looks at, counts with or leaves out is a bug, and throws.
 */
export function wordOnce<Given extends [unknown, ...unknown[]], Row>(
  word: (db: Db, ...given: Given) => Query<Row>,
): (db: Db, ...given: Given) => Promise<Row[]> {
  let worded: CompiledQuery<Row> | undefined
  return async (db, ...given) => {
    worded ??= wordWithGaps(db, word, given.length)
    const parameters = worded.parameters.map((value) => (value instanceof Gap ? given[value.place] : value))
    const { rows } = await db.executeQuery<Row>({ ...worded, parameters })
    return rows
  }
}

function wordWithGaps<Given extends unknown[], Row>(
  db: Db,
  word: (db: Db, ...given: Given) => Query<Row>,
  many: number,
): CompiledQuery<Row> {
  const gaps = Array.from({ length: many }, (_, place) => new Gap(place))
  const worded = word(db, ...(gaps as unknown[] as Given)).compile()
  if (!gaps.every((gap) => worded.parameters.includes(gap)))
    throw new Error(`a query that is worded once must hold each of its values: ${worded.sql}`)
  return worded
}
