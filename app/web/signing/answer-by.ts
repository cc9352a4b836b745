import { limits } from '#limits'

/** The moment by which a form or a code that is here now must have its answer, of `performance.now()` (TRUST F19). */
export const answerBy = () => performance.now() + limits.gathering.patienceSeconds * 1_000
