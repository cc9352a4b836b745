import { limits } from '#limits'
import { drawTicket, type Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { Full, gather } from '#db/gather.ts'
import { isAway, isUndone } from '#db/is-away.ts'
import type { Confirmation, ConfirmOutcome } from './proof/confirmation.ts'
import { confirmAll } from './proof/confirm-all.ts'
import { watchOutbox } from './forms/room-for-email.ts'
import type { SignOutcome, Signing } from './forms/signing.ts'
import { signAll } from './forms/sign-all.ts'

/**
 * Why nothing can be said of a form or a code just now. `too-busy`: nothing was done. `in-doubt`: it was begun, and whether it
 * was done nobody knows before the database answers again; the same once more, with the same ticket, comes to the same.
 * `mail-is-full`: nothing was done, because more emails wait already than may. `put-back`: nothing was done, because the
 * database was put back to an earlier moment and somebody must look first.
 */
export type Hindered = { outcome: 'too-busy' | 'in-doubt' | 'mail-is-full' | 'put-back'; ticket: string }

/**
 * `sign` and `confirm` of a process that has many of them to do at once. An answer comes within `limits.gathering.patienceSeconds`,
 * and by the moment `until` (of `performance.now()`) where that is sooner.
 */
export type GatheredSigning = {
  sign: (signing: Signing, by?: { until: number }) => Promise<SignOutcome | Hindered>
  confirm: (confirmation: Confirmation, by?: { until: number }) => Promise<ConfirmOutcome | Hindered>
  /** Whether a form of this campaign that came now would be turned away, whatever it says: then nobody need read it. */
  isFull: (campaignId: string) => boolean
  /** How many wait for a transaction just now. */
  waiting: { forms: () => number; codes: () => number }
}

/**
 * Lets the forms and the codes of one process go into few transactions, those of each campaign by turns. `db` is a pool that
 * nothing else uses, so that they wait for nobody who reads. What is told of a form is told after its commit. While
 * `isPutBack` says so, nothing is taken.
 */
export function gatherSigning(db: Db, keys: Keys, isPutBack = () => false): GatheredSigning {
  const { perTransaction, atOnce, waiting, patienceSeconds } = limits.gathering
  const together = {
    keyOf: ({ campaignId }: { campaignId: string }) => campaignId,
    most: perTransaction,
    lanes: atOnce,
    waiting,
    patienceMs: patienceSeconds * 1_000,
  }
  const hasRoom = watchOutbox(db, limits.outbox)
  const signing = gather((forms: Signing[]) => signAll(db, keys, forms), together)
  const confirming = gather((codes: Confirmation[]) => confirmAll(db, keys, codes), together)
  return {
    // With its ticket drawn before it is written, a form that may have been written is recognised when it is written again.
    sign: async ({ ticket = drawTicket().ticket, ...form }, by) => {
      if (isPutBack()) return { outcome: 'put-back', ticket }
      if (!(await hasRoom(form.campaignId))) return { outcome: 'mail-is-full', ticket }
      return signing({ ...form, ticket }, by).catch((error: unknown) => hindered(error, ticket))
    },
    isFull: signing.isFull,
    waiting: { forms: signing.waiting, codes: confirming.waiting },
    confirm: async (typed, by) => {
      if (isPutBack()) return { outcome: 'put-back', ticket: typed.ticket }
      return confirming(typed, by).catch((error: unknown) => hindered(error, typed.ticket))
    },
  }
}

function hindered(error: unknown, ticket: string): Hindered {
  if (error instanceof Full || isUndone(error)) return { outcome: 'too-busy', ticket }
  if (isAway(error)) return { outcome: 'in-doubt', ticket }
  throw error
}
