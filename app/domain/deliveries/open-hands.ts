import { setTimeout as pause } from 'node:timers/promises'
import { databaseTime, type Db } from '#db/connection.ts'
import type { Correspondence, Parcel } from './correspondence.ts'
import { handOver, type Handing } from './hand-over.ts'
import { settle } from './settle.ts'

export type Watch = { signal: AbortSignal; onFault: (error: unknown) => void }

// Of the twenty lines (emails/lines.ts) news takes five at most, so a code always finds one.
const HANDS = 15
// With what a line may take this is less than the two minutes of a claim.
const BEGIN_WITHIN_MS = 60_000
// So many answers are written down together, in one commit; fewer when no more are to come, or the first has waited so long.
const TOGETHER = 50
const GATHER_MS = 20
const AFTER_A_FAULT_MS = 1_000
const LAST_MS = 4_000

/**
 * Fifteen hands that carry parcels to the mail server, and write down what it answered: many answers together, and all that have
 * come since the writing before. What still waits for a hand is given back untried when its provider asks for less, when the mail
 * server goes away, when its claim would run out on the way, and at the end.
 */
export function openHands(db: Db, with_: Correspondence, { signal, onFault }: Watch) {
  const waiting: { parcel: Parcel; until: number }[] = []
  const answered: Handing[] = []
  let carrying = 0
  let settling = 0
  let isAway = false
  let gathering: NodeJS.Timeout | undefined
  let somethingDone = () => {}

  const inHand = () => waiting.length + carrying + answered.length + settling

  const giveBack = (isGiven: (parcel: Parcel) => boolean) => {
    const kept = waiting.splice(0).filter((each) => {
      if (isGiven(each.parcel)) answered.push({ parcel: each.parcel, outcome: 'not-mine' })
      return !isGiven(each.parcel)
    })
    waiting.push(...kept)
  }

  const carry = async ({ parcel, until }: { parcel: Parcel; until: number }) => {
    carrying += 1
    const late = performance.now() > until
    const handing: Handing = late ? { parcel, outcome: 'not-mine' } : await handOver(with_, parcel)
    carrying -= 1
    answered.push(handing)
    const { outcome, fault } = handing
    // That the mail server is away is told when it goes, and not of every email that finds it so.
    if (fault && !(outcome === 'away' && isAway)) onFault(fault)
    if (outcome === 'sent') isAway = false
    if (outcome === 'away') isAway = true
    if (outcome === 'away' || signal.aborted) giveBack(() => true)
    if (outcome === 'slower')
      giveBack(({ opened }) => parcel.opened.provider?.equals(opened.provider!) ?? false)
    start()
    settleSoon()
  }
  const start = () => {
    while (carrying < HANDS && waiting.length > 0) void carry(waiting.shift()!)
  }

  const settleSoon = () => {
    if (answered.length >= TOGETHER || carrying === 0) void settleAll()
    else if (answered.length > 0) gathering ??= setTimeout(settleNow, GATHER_MS)
  }
  const settleNow = () => {
    gathering = undefined
    void settleAll()
  }
  const settleAll = async () => {
    if (settling > 0 || answered.length === 0) return
    const batch = answered.splice(0)
    settling = batch.length
    while (!(await settle(db, with_.keys, batch, databaseTime).then(() => true, failed))) {
      if (signal.aborted) break
      await pause(AFTER_A_FAULT_MS, undefined, { signal }).catch(() => {})
    }
    settling = 0
    somethingDone()
    settleSoon()
  }
  const failed = (error: unknown) => {
    onFault(error)
    return false
  }

  /** Waits until no more than so many are in hand. */
  const until = async (most: number) => {
    while (inHand() > most) await new Promise<void>((resolve) => (somethingDone = resolve))
  }

  return {
    /** The mail server could not be reached, or wanted nothing from us, when it was last tried. */
    isAway: () => isAway,
    take(parcels: Parcel[]) {
      const begin = performance.now() + BEGIN_WITHIN_MS
      waiting.push(...parcels.map((parcel) => ({ parcel, until: begin })))
      start()
    },
    until,
    /** Gives back what has not begun, and waits a few seconds for what has. */
    async close() {
      giveBack(() => true)
      void settleAll()
      await Promise.race([until(0), pause(LAST_MS, undefined, { ref: false })])
    },
  }
}
