import type { ExpressionBuilder } from 'kysely'
import type { DB } from '#db/types.ts'

/** The one meaning of “on the public list”: it stands, its person wants to be shown, and nobody has to look at the name first. */
export function shown(eb: ExpressionBuilder<DB, 'signatures'>) {
  return eb.and([
    eb('signatures.state', '=', 'standing'),
    eb('signatures.listing', '=', 'public'),
    eb('signatures.held_because', 'is', null),
  ])
}
