import { appendEvent, commitTo, drawSalt, EventType } from '#log'
import { foldForSearch } from '#names'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { findMine, type Mine } from '../mailbox/find-mine.ts'
import { indexWords } from '../list/index-words.ts'
import type { Showing } from '../forms/read-showing.ts'
import { seeReworded, whyHeld } from '../holds/why-held.ts'

export type AmendOutcome =
  | { outcome: 'amended'; held: boolean }
  /** The log of a closed campaign takes nothing but leaving: a name there can be hidden, not reworded. */
  | { outcome: 'words-are-fixed' }
  | { outcome: 'not-yours' }

export type Amendment = { id: string; addressKey: string; showing: Showing }

/**
 * Changes how a signature is shown: its name, what stands beside it, or whether it is shown at all. Words and count
 * stay. A new name gets a new commitment in the log; showing or hiding leaves no trace there. A name that is flagged or
 * watched is held again, one that is held stays held until it changes, and one that an organiser has hidden stays hidden.
 * The same goes for what is shown beside the name. Answers are no words of the log: they change also after the campaign has closed.
 */
export async function amend(
  db: Db,
  keys: Keys,
  { id, addressKey, showing }: Amendment,
  at: Instant = databaseTime,
): Promise<AmendOutcome> {
  return db.transaction().execute(async (tx) => {
    const mine = await findMine(tx, keys, { id, addressKey }, at)
    if (!mine || mine.state !== 'standing') return { outcome: 'not-yours' }
    if (!mine.takesWords && isReworded(mine, showing)) return { outcome: 'words-are-fixed' }

    const reworded = await seeReworded(tx, mine, showing)
    const heldBecause = reworded.isNew ? await whyHeld(tx, mine, showing, reworded) : mine.held_because
    const occupationKey = foldForSearch(showing.occupation)
    await tx
      .updateTable('signatures')
      .set({
        name: showing.name,
        occupation: showing.occupation,
        occupation_key: occupationKey,
        affiliation: showing.affiliation,
        country: showing.country,
        listing: showing.listing,
        answers: JSON.stringify(showing.answers),
        held_because: heldBecause,
        // What organisers said of the old words does not hold for the new ones, nor can they go back to them.
        ...(reworded.isNew && { vouched_by: null, review_id: null }),
      })
      .where('id', '=', id)
      .execute()
    if (isReworded(mine, showing)) await recommit(tx, mine, addressKey, showing, occupationKey, at)
    await indexWords(tx, [id])
    return { outcome: 'amended', held: heldBecause !== null }
  })
}

function isReworded(mine: Mine, { name, occupation, country }: Showing): boolean {
  return mine.name !== name || mine.occupation !== occupation || mine.country !== country
}

// A fresh salt: under the old one, somebody who had seen the old name opened could tell that the new leaf is the same person.
async function recommit(
  tx: Tx,
  mine: Mine,
  addressKey: string,
  showing: Showing,
  occupationKey: string,
  at: Instant,
) {
  const { id, campaignId } = mine
  const saltPub = drawSalt()
  const { name, occupation, country } = showing
  const commitment = commitTo({
    campaignId,
    addressKey,
    saltId: mine.salt_id!,
    saltPub,
    name,
    role: occupation,
    place: country,
  })
  await tx.updateTable('signatures').set({ salt_pub: saltPub }).where('id', '=', id).execute()
  const tally = {
    out: { country: mine.country, occupation: mine.occupation_key },
    in: { country, occupation: occupationKey, label: occupation },
  }
  await appendEvent(tx, { campaignId, type: EventType.amend, signatureId: id, commitment, tally }, at)
}
