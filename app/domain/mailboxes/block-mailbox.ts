import { macOf, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** A mailbox's fingerprint for this whole platform: only for refusing email to it. Campaigns use another, each its own. */
export function mailboxMac(keys: Keys, addressKey: string): Buffer {
  return macOf(keys.address, 'mailbox', addressKey)
}

/** From now on no campaign writes to this mailbox. Pressing twice changes nothing. */
export async function blockMailbox(db: Db, mac: Buffer, at: Instant = databaseTime): Promise<void> {
  await db
    .insertInto('blocked_mailboxes')
    .values({ address_mac: mac, blocked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Lets us write to the mailbox again. Only for its owner, proven by a code. False when it was not blocked. */
export async function unblockMailbox(db: Db, mac: Buffer): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('blocked_mailboxes')
    .where('address_mac', '=', mac)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whether a mailbox has told us to write to it no more. */
export async function isBlocked(db: Db, mac: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('blocked_mailboxes')
    .select('address_mac')
    .where('address_mac', '=', mac)
    .executeTakeFirst()
  return row !== undefined
}
