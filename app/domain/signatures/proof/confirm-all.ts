import { chargeEach, haveRoom } from '#limits'
import type { Keys } from '#secrets'
import { noteDelays, priceOf, tryCodes } from '#verification'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import type { Confirmation, ConfirmOutcome } from './confirmation.ts'
import { findWaiting, lockMailboxes } from './find-waiting.ts'
import { haveSigned } from './has-signed.ts'
import { makeStand } from './make-stand.ts'
import { openWaiting, type Opened } from './open-waiting.ts'
import { signAnew } from './sign-anew.ts'

type Press = { confirmation: Confirmation; outcome?: ConfirmOutcome['outcome'] }

/**
 * Does for several at once what `confirm` does for one, in one transaction: for each what would have come of it alone,
 * one after the other in this order. Returns what came of each, in the same order; throws for all of them, with nothing
 * written, when the database refuses one.
 */
export async function confirmAll(
  db: Db,
  keys: Keys,
  confirmations: Confirmation[],
  at: Instant = databaseTime,
): Promise<ConfirmOutcome[]> {
  const presses = confirmations.map((confirmation): Press => ({ confirmation }))
  return db.transaction().execute(async (tx) => {
    await lockMailboxes(tx, confirmations)
    // What one press does can decide about another: a second try on the same code, or the last free place of a budget.
    // Those wait for a round of their own; in every round at least the first of all presses is done with.
    for (let left = presses; left.length > 0; left = left.filter(({ outcome }) => outcome === undefined))
      await confirmRound(tx, keys, left, at)
    return presses.map(({ outcome }) => ({ outcome: outcome! }))
  })
}

async function confirmRound(tx: Tx, keys: Keys, presses: Press[], at: Instant): Promise<void> {
  const forms = await findWaiting(
    tx,
    presses.map(({ confirmation }) => confirmation),
    at,
  )
  const opened = presses.flatMap((press, place) => {
    const opening = openWaiting(keys, forms[place], press.confirmation)
    if (opening.outcome === 'opened') return [{ ...opening.opened, press }]
    press.outcome = opening.outcome
    return []
  })
  const room = await haveRoom(
    tx,
    opened.map(({ ofBoth }) => ofBoth),
    at,
  )
  const mailboxes = new Set<string>()
  const trying = opened.filter(({ press, address_mac: mac }, place) => {
    const mailbox = mac.toString('hex')
    if (mailboxes.has(mailbox)) return false
    mailboxes.add(mailbox)
    if (room[place] === 'none') press.outcome = 'code-refused'
    return room[place] === 'room'
  })
  const tried = await tryCodes(tx, keys, trying.map(asTry), at)
  await chargeEach(
    tx,
    trying.map((form, place) => priceOf(form, tried[place]!)),
    at,
  )
  // A provider that holds everything for longer than a code lives would never be known to be slow.
  const late = trying.flatMap(({ address }, place) => {
    const result = tried[place]!
    return 'lateSeconds' in result && result.lateSeconds !== undefined
      ? [{ address, seconds: result.lateSeconds }]
      : []
  })
  await noteDelays(tx, keys, late, at)
  const right = trying.flatMap((form, place) => {
    const result = tried[place]!
    form.press.outcome = result.outcome === 'right-again' ? 'mailbox-has-signed' : 'code-refused'
    return result.outcome === 'right' ? [{ ...form, delaySeconds: result.delaySeconds }] : []
  })
  await stand(tx, keys, right, at)
}

type Pressed = Opened & { press: Press }

const asTry = ({ address_mac: subject, press }: Pressed) => ({ subject, code: press.confirmation.code })

/** Lets those stand whose codes were right, or go over to the words of their form where they stand under older ones. */
async function stand(
  tx: Tx,
  keys: Keys,
  right: (Pressed & { delaySeconds: number | null })[],
  at: Instant,
): Promise<void> {
  if (right.length === 0) return
  const signed = await haveSigned(tx, right)
  for (const form of right.filter((_, place) => signed[place])) {
    const over = await signAnew(tx, keys, form, at)
    form.press.outcome = over ? 'signed' : 'mailbox-has-signed'
  }
  const standing = right.filter((_, place) => !signed[place])
  const delays = standing.flatMap(({ address, delaySeconds: seconds }) =>
    seconds === null ? [] : [{ address, seconds }],
  )
  await noteDelays(tx, keys, delays, at)
  await makeStand(tx, keys, standing, at)
  for (const { press } of standing) press.outcome = 'signed'
}
