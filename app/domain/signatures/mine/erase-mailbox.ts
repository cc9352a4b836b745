import { dropEmails } from '#emails'
import { endVisitsOf, mailboxMac, visitSubject } from '#mailboxes'
import type { Keys } from '#secrets'
import { endChallenges } from '#verification'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { findMine, type Mine } from '../mailbox/find-mine.ts'
import { forgetStruckOf } from '../strikes/forget-struck.ts'
import { listMine } from './list-mine.ts'
import { macsOf } from '../mailbox/macs-of.ts'
import { remove } from './withdraw.ts'

/**
 * Forgets a mailbox altogether: every signature is withdrawn, every waiting form, code and email deleted. What stays is
 * what its owner asked to stay (a block on our emails, as a fingerprint) and spends of budgets, for a week, as
 * fingerprints that name nobody. Returns how many signatures and forms were removed.
 */
export async function eraseMailbox(
  db: Db,
  keys: Keys,
  addressKey: string,
  at: Instant = databaseTime,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { campaignIds, macs } = await macsOf(tx, keys, addressKey)
    const subjects = [...macs, visitSubject(keys, addressKey), mailboxMac(keys, addressKey)]
    const all = await listMine(tx, keys, addressKey, 'en')
    // In the order of everybody who tries a code or asks for one: visits, signatures, emails, challenges; and all rows of
    // one kind before the first of the next. Otherwise two of them wait for each other.
    await endVisitsOf(tx, mailboxMac(keys, addressKey))
    const locked: Mine[] = []
    for (const { id } of all.toSorted((one, other) => one.id.localeCompare(other.id))) {
      const mine = await findMine(tx, keys, { id, addressKey }, at)
      if (mine) locked.push(mine)
    }
    await forgetStruckOf(tx, campaignIds, macs)
    for (const mine of locked) await remove(tx, mine, at)
    await dropEmails(tx, { subjects })
    await tx.deleteFrom('invitations').where('address_mac', 'in', subjects).execute()
    await endChallenges(tx, subjects)
    return all.length
  })
}
