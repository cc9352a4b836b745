import { addressBudgets, charge, hasRoom, networkBudget, type Budget } from '#limits'
import type { Keys } from '#secrets'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { tryCode, type Try, type TryOutcome } from './try-code.ts'

/** Whom a wrong code is charged to: the network it comes from, and that together with the mailbox it is a guess at. */
export type Guesser = { ofNetwork: Budget[]; ofBoth: Budget[] }

type Guess = {
  addressKey: string
  deed: Parameters<typeof addressBudgets>[2]
  /** Where it comes from, or null where that says nothing. */
  network: string | null
}

/** The budgets of whoever types a code for a mailbox. */
export function guesserOf(keys: Keys, { addressKey, deed, network }: Guess): Guesser {
  const ofNetwork = networkBudget(keys, 'wrongCodes', network)
  return { ofNetwork, ofBoth: [...addressBudgets(keys, addressKey, deed), ...ofNetwork] }
}

/**
 * What a try costs. Where nothing was compared nothing was guessed at the mailbox, and its owner pays nothing; a code that
 * was right, once or again, is no guess.
 */
export function priceOf({ ofBoth, ofNetwork }: Guesser, { outcome }: TryOutcome): Budget[] {
  if (outcome === 'wrong') return ofBoth
  return outcome === 'no-code' ? ofNetwork : []
}

/**
 * Tries a code that somebody typed for a mailbox, and charges what it costs; `no-room` where mailbox or network have had
 * their share of wrong ones, and then nothing is compared. It returns, never throws: the cost must be kept.
 */
export async function tryWithin(
  tx: Tx,
  keys: Keys,
  { subject, code, ...guess }: Try & Guess,
  at: Instant = databaseTime,
): Promise<TryOutcome['outcome'] | 'no-room'> {
  const guesser = guesserOf(keys, guess)
  if (!(await hasRoom(tx, guesser.ofBoth, at))) return 'no-room'
  const tried = await tryCode(tx, keys, { subject, code }, at)
  await charge(tx, priceOf(guesser, tried), at)
  return tried.outcome
}
