import { claimEmail, releaseEmail, settleEmail, type Letterhead } from '#emails'
import { blockToken, mailboxMac } from '#mailboxes'
import { unseal, type Keys } from '#secrets'
import { codeLifeSeconds, startCode } from '#verification'
import { readAddress } from '#addresses'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { choose } from './choose.ts'
import { compose } from './compose.ts'
import type { Chosen, Correspondence, Opened } from './correspondence.ts'
import { settle } from './settle.ts'

/**
 * Sends one waiting email, or decides that nothing is to be sent. Throws on a passing fault, so that the queue tries
 * again later; the choice and the code then stay the same. A crash after the mail server's yes sends the same email
 * once more: twice is possible, never is not.
 */
export async function deliver(
  db: Db,
  with_: Correspondence,
  id: string,
  at: Instant = databaseTime,
): Promise<void> {
  const claimed = await claimEmail(db, id, at)
  if (!claimed?.address_sealed) return
  const address = unseal(with_.keys, `outbox/${id}`, claimed.address_sealed)
  const reading = readAddress(address)
  if (reading.outcome === 'refused') return void (await settleEmail(db, id, 'dropped', at))
  const opened: Opened = { ...claimed, address, addressKey: reading.key }

  const chosen = await choose(db, with_.keys, opened, at)
  if (chosen.chosen === 'nothing') return void (await settleEmail(db, id, 'dropped', at))
  const lifeSeconds = await codeLifeSeconds(db, with_.keys, address, at)
  const message = await compose(db, with_, letterheadFor(with_, opened), opened, chosen, lifeSeconds)
  if (!message) return void (await settleEmail(db, id, 'dropped', at))

  try {
    const sending = await with_.transport.send(address, id, message)
    if (sending.outcome === 'refused') return await settle(db, with_.keys, opened, chosen, 'refused', at)
  } catch (error) {
    await releaseEmail(db, id)
    throw error
  }
  await finish(db, with_.keys, opened, chosen, lifeSeconds, at)
}

// The code first: cut off between the two, the next turn finds a code that lives and sends nothing a second time.
async function finish(db: Db, keys: Keys, opened: Opened, chosen: Chosen, lifeSeconds: number, at: Instant) {
  if (chosen.chosen === 'code') await startCode(db, opened.subject, lifeSeconds, at)
  await settle(db, keys, opened, chosen, 'sent', at)
}

function letterheadFor({ keys, sayIn, host, operator, links }: Correspondence, opened: Opened): Letterhead {
  const token = blockToken(keys, mailboxMac(keys, opened.addressKey))
  const { locale } = opened
  return { say: sayIn(locale), locale, host, operator, blockLink: links.block(token, locale) }
}
