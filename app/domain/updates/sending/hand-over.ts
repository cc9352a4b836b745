import { readAddress } from '#addresses'
import type { Correspondence } from '#deliveries'
import { PassingFault } from '#emails'
import { limits } from '#limits'
import { isBlocked, mailboxMac } from '#mailboxes'
import { macOf, unseal } from '#secrets'
import { stopUpdates } from '#signatures'
import type { Db } from '#db/connection.ts'
import { unsubscribeToken } from '../unsubscribe-token.ts'
import type { Compose } from './compose-update.ts'
import { markHandedOver, putBack, settle, type Ending } from './mark.ts'

/** How handing over went: an ending, or what to do about it. `away` is the way out, not this person's provider. */
export type Handing = Ending | 'not-mine' | 'slower' | 'later' | 'away'

const PERMANENT = 500
const MESSAGE_ID_CHARACTERS = 32

type Delivery = { updateId: string; signatureId: string }

/**
 * Hands one person's email over. The mark comes first and then the email, so that a crash in between loses an email and
 * never doubles one (TRUST I-08, at most once): what was marked and not answered for is left uncertain, by the next run or
 * here when the line broke after the message had begun to leave. Whoever stopped the news or all email gets none, however
 * long they have stood in the queue; nor does somebody of whom `compose` has nothing to say any more. Where there is no such
 * mailbox, it was the last news that went to it.
 */
export async function handOver(
  db: Db,
  with_: Correspondence,
  compose: Compose,
  delivery: Delivery,
): Promise<Handing> {
  const { keys, transport } = with_
  const marked = await markHandedOver(db, delivery)
  if (!marked) return 'not-mine'
  const { signatureId, updateId } = delivery
  const ended = async (ending: Ending) => {
    await settle(db, delivery, ending)
    return ending
  }
  if (!marked.address_sealed) return ended('left-out')
  const address = unseal(keys, `signatures/${signatureId}/updates`, marked.address_sealed)
  const reading = readAddress(address)
  if (reading.outcome === 'refused') return ended('left-out')
  const mailbox = mailboxMac(keys, reading.key)
  if (await isBlocked(db, mailbox)) return ended('left-out')

  const unsubscribe = unsubscribeToken(keys, signatureId)
  const message = await compose({ signatureId, locale: marked.locale, mailbox, unsubscribe })
  if (!message) return ended('left-out')
  const id = macOf(keys.link, 'update', updateId, signatureId).toString('hex').slice(0, MESSAGE_ID_CHARACTERS)
  try {
    const about = { kind: 'news' as const, id: signatureId }
    const { outcome } = await transport.send(address, id, message, undefined, about)
    if (outcome !== 'gone') return await ended(outcome)
    await stopUpdates(db, signatureId)
    return await ended('refused')
  } catch (error) {
    if (!(error instanceof PassingFault)) throw error
    if (error.mayHaveArrived) return ended('uncertain')
    const { reply = PERMANENT } = error
    // About our login or our sender, or no answer at all: nobody's mail goes out, and it is no try of this one's.
    if (reply >= PERMANENT) {
      await putBack(db, delivery, { tries: marked.tries - 1, seconds: 0 })
      return 'away'
    }
    if (marked.tries >= limits.updates.tries) return ended('refused')
    const seconds = limits.updates.retrySeconds * marked.tries
    await putBack(db, delivery, { tries: marked.tries, seconds })
    // Nobody waits for news, so in doubt it goes more slowly.
    return error.asksForLess ? 'slower' : 'later'
  }
}
