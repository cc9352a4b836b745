import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { limits } from '#limits'

const most = limits.reads.perNetworkAndMinute
const windowSeconds = limits.windows.minuteSeconds
const policy = 'reads'

const reads = new RateLimiterMemory({ points: most, duration: windowSeconds })

export type ReadBudget = { room: boolean; headers: Record<string, string>; resetSeconds: number }

/**
 * Takes one read from a network's minute, and says what is left in the words of draft-ietf-httpapi-ratelimit-headers.
 * The machine itself (null) is told of the limit but has none. Each process counts for itself: a read costs less than
 * asking a shared table whether it may be read.
 */
export async function spendRead(network: string | null): Promise<ReadBudget> {
  const { consumedPoints, msBeforeNext } = network === null ? nothing : await consume(network)
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

const nothing = { consumedPoints: 0, msBeforeNext: windowSeconds * 1_000 }

async function consume(network: string): Promise<RateLimiterRes> {
  try {
    return await reads.consume(network)
  } catch (over) {
    if (over instanceof RateLimiterRes) return over
    throw over
  }
}
