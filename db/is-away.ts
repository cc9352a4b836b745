const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  // Of PostgreSQL (appendix A): the disk full, too many connections, going down, starting up, lock and statement patience
  // over, and two transactions in each other's way, of which it has ended this one.
  '53100',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '55P03',
  '57014',
  '40P01',
  '40001',
])

/** Whether an error means that the database cannot be reached or cannot keep up just now, rather than a bug of ours. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as { code?: string }
  if (AWAY_CODES.has(code) || code.startsWith('08')) return true
  if (error instanceof AggregateError) return error.errors.some(isAway)
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/i.test(
    error.message,
  )
}

// Lock and statement patience over: the same again would wait as long again. A full disk is as full in a moment.
const IN_VAIN = new Set(['55P03', '57014', '53100'])

/**
 * Whether what failed may well go through when it is begun again at once: two transactions were in each other's way, or the
 * connection broke. Of a commit that was under way then, nobody knows whether it was done.
 */
export function isPassing(error: unknown): boolean {
  return isAway(error) && !IN_VAIN.has((error as { code?: string }).code ?? '')
}

const NO_CONNECTION = 'timeout exceeded when trying to connect'

// Refused before it began, or taken back whole (appendix A: too many connections, lock and statement patience, a full disk,
// two in each other's way).
const UNDONE = new Set(['ECONNREFUSED', '53300', '40P01', '40001', ...IN_VAIN])

/** Whether an error also says that nothing was done. Of others, such as a line that broke in a commit, nobody knows. */
export function isUndone(error: unknown): boolean {
  const { code = '', message } = (error ?? {}) as { code?: string; message?: string }
  return UNDONE.has(code) || message === NO_CONNECTION
}
