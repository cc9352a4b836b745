/** PostgreSQL’s word for a server, or a transaction, that does not write (appendix A). */
export const ONLY_READ = '25006'

const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  // Its name leads nowhere, as that of a container that is stopped, or its machine is not to be reached.
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EPIPE',
  'ETIMEDOUT',
  // Of PostgreSQL (appendix A): only read (a standby that the address has been given to before it was promoted), the disk full,
  // too many connections, going down, starting up, lock and statement patience over, and two transactions in each other's way,
  // of which it has ended this one.
  ONLY_READ,
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

// Lock and statement patience over: the same again would wait as long again. A full disk is as full in a moment, and a standby
// is not promoted in one.
const IN_VAIN = new Set(['55P03', '57014', '53100', ONLY_READ])

/**
 * Whether what failed may well go through when it is begun again at once: two transactions were in each other's way, or the
 * connection broke. Of a commit that was under way then, nobody knows whether it was done.
 */
export function isPassing(error: unknown): boolean {
  return isAway(error) && !IN_VAIN.has((error as { code?: string }).code ?? '')
}

const NO_CONNECTION = 'timeout exceeded when trying to connect'

// Refused before it began, or taken back whole (appendix A: too many connections, lock and statement patience, a full disk, only
// read, two in each other's way).
const UNDONE = new Set(['ECONNREFUSED', '53300', '40P01', '40001', ...IN_VAIN])

// The same codes come from a line that breaks in the middle; of these two nothing had been sent yet.
const BEFORE_IT_BEGAN = new Set(['getaddrinfo', 'connect'])

/** Whether an error also says that nothing was done. Of others, such as a line that broke in a commit, nobody knows. */
export function isUndone(error: unknown): boolean {
  const { code = '', syscall = '', message } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  return UNDONE.has(code) || BEFORE_IT_BEGAN.has(syscall) || message === NO_CONNECTION
}
