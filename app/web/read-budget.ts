import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { limits } from '#limits'

const most = limits.reads.perNetworkAndMinute
const windowSeconds = limits.windows.minuteSeconds
const policy = 'reads'

export type ReadBudget = { room: boolean; headers: Record<string, string>; resetSeconds: number }

/**
 * Takes one read from a network's minute, and says what is left in the words of draft-ietf-httpapi-ratelimit-headers.
 * The machine itself (null) is told of the limit but has none.
 */
export type SpendRead = (network: string | null) => Promise<ReadBudget>

/** Counts the reads of this process: of the open API, and of what no page cache can hold (searches, filters, later pages of lists). Each process counts for itself: a read costs less than asking a shared table whether it may be read. */
export function countReads(): SpendRead {
  const reads = new RateLimiterMemory({ points: most, duration: windowSeconds })
  return async (network) => {
    const { consumedPoints, msBeforeNext } = network === null ? nothing : await consume(reads, network)
    const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1_000))
    return {
      room: consumedPoints <= most,
      resetSeconds,
      headers: {
        'RateLimit-Policy': `"${policy}";q=${most};w=${windowSeconds}`,
        RateLimit: `"${policy}";r=${Math.max(0, most - consumedPoints)};t=${resetSeconds}`,
      },
    }
  }
}

const nothing = { consumedPoints: 0, msBeforeNext: windowSeconds * 1_000 }

async function consume(reads: RateLimiterMemory, network: string): Promise<RateLimiterRes> {
  try {
    return await reads.consume(network)
  } catch (over) {
    if (over instanceof RateLimiterRes) return over
    throw over
  }
}
