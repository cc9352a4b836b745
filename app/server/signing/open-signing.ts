import { findAsking, type Asking } from '#campaigns'
import { limits } from '#limits'
import { gatherSigning, type GatheredSigning } from '#signatures'
import { connect, poolUse } from '#db/connection.ts'
import { gather } from '#db/gather.ts'
import type { Ground } from '../ground/open-ground.ts'

export type OpenSigning = {
  signing: GatheredSigning
  /** `until` as `gather` has it. */
  findAsking: (slug: string, by?: { until: number }) => Promise<Asking | undefined>
  /** Whether a form for this campaign would be turned away unread, see `isFull`; never for one that nobody has asked about yet. */
  isFull: (slug: string) => boolean
  close: () => Promise<void>
}

// In seconds, each well under the patience of who waits (TRUST F19), so that they are told what became of their form. Whoever
// cannot have a lock is left behind after its time, tried alone for as long, and the others still have half a second.
const patiences = { lock: 0.7, statement: 1.5, connection: 1 }

/**
 * Opens what signing has for itself: a pool of its own, so that no reader is before it in the line, sized so that every
 * transaction that may be under way has a connection, and as many questions what a campaign asks. Such a question all who
 * ask at once share, and nobody is told an answer that was read before they asked.
 */
export function openSigning(
  { databaseUrl: url, keys, restore, metrics }: Pick<Ground, 'databaseUrl' | 'keys' | 'restore' | 'metrics'>,
  onBroken: (error: Error) => void,
): OpenSigning {
  const { atOnce, perTransaction, waiting, patienceSeconds } = limits.gathering
  const own = connect(url, { connections: 3 * atOnce, prepared: 'byIndex', patiences, onBroken })
  const signing = gatherSigning(own, keys, () => restore.putBack() !== undefined)
  // Of campaigns that there are, which are few.
  const ids = new Map<string, string>()
  const ask = gather((slugs: string[]) => findAsking(own, slugs), {
    keyOf: (slug) => slug,
    most: perTransaction,
    lanes: atOnce,
    waiting,
    patienceMs: patienceSeconds * 1_000,
  })
  metrics.watchPool('signing', () => poolUse(own))
  metrics.watchQueue('forms', signing.waiting.forms)
  metrics.watchQueue('codes', signing.waiting.codes)
  metrics.watchQueue('campaigns', ask.waiting)
  return {
    signing,
    async findAsking(slug, by) {
      const asking = await ask(slug, by)
      if (asking) ids.set(slug, asking.id)
      return asking
    },
    isFull: (slug) => ids.has(slug) && signing.isFull(ids.get(slug)!),
    close: () => own.destroy(),
  }
}
