import { PassingFault } from '#emails'
import type { Correspondence, Parcel } from './correspondence.ts'

/** How handing over went. `away` is the way out; `slower` and `later` are this mailbox's provider. */
export type Handing = {
  parcel: Parcel
  /** `not-mine` was never tried and is given back. */
  outcome: 'sent' | 'refused' | 'slower' | 'later' | 'away' | 'not-mine'
  fault?: unknown
}

// A provider that answers as slowly as that holds the lines that others need.
const TOO_SLOW_MS = 15_000

/** Hands one email over to the mail server and says how that went; never throws. */
export async function handOver({ transport }: Correspondence, parcel: Parcel): Promise<Handing> {
  const { opened, message, own } = parcel
  const start = performance.now()
  try {
    const { outcome } = await transport.send(opened.address, opened.id, message, own)
    return { parcel, outcome: outcome === 'accepted' ? 'sent' : 'refused' }
  } catch (fault) {
    if (!(fault instanceof PassingFault)) return { parcel, outcome: 'later', fault }
    if (fault.isAway) return { parcel, outcome: 'away', fault }
    // What may be about one mailbox slows nobody else down: people wait for codes.
    const slow = fault.asksForLess === 'everywhere' || performance.now() - start > TOO_SLOW_MS
    return { parcel, outcome: slow ? 'slower' : 'later' }
  }
}
