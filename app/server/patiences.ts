import { limits } from '#limits'
import { IS_THERE_MS } from '#db/is-there.ts'
import { Patience } from '#db/patience.ts'

/** How long a request waits for the database, in milliseconds: as long as a form or a code (TRUST F19). */
export const PATIENCE_MS = limits.gathering.patienceSeconds * 1_000

/** Of a request that is answered in time whatever the database does: hangs, or answers one question slowly after the other. */
export const inAll = () => new Patience(PATIENCE_MS)

/** Of what may take longer for a good reason, such as a deed for thousands of people, as long as the database answers at all. */
export const whileThere = (isThere: () => Promise<boolean>) =>
  new Patience(PATIENCE_MS - IS_THERE_MS, isThere)
