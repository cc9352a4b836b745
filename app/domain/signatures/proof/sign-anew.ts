import { mailboxOf } from '#addresses'
import type { Answers } from '#questions'
import { seal, type Keys } from '#secrets'
import type { Instant, Tx } from '#db/connection.ts'
import { findMine } from '../mailbox/find-mine.ts'
import { goOver } from './go-over.ts'
import type { Standing } from './make-stand.ts'

/**
 * Takes a second form of a mailbox that has signed older words as its signing of the form's: the signature that stands goes
 * over and takes from the form how it is shown and whether news are wanted, and the form's ticket, by which its browser
 * knows it. False, and nothing done, when it stands under these words or newer ones, and when the code went to a tagged
 * address: who reads that one has not proven the mailbox whose signature it is.
 */
export async function signAnew(
  tx: Tx,
  keys: Keys,
  form: Standing & { address_mac: Buffer; number: number; answers: Answers },
  at: Instant,
): Promise<boolean> {
  const { campaignId, address, addressKey, updates, locale, versionId, hash } = form
  if (mailboxOf(address) !== address) return false
  const earlier = await tx
    .selectFrom('signatures')
    .innerJoin('statement_versions as version', 'version.id', 'signatures.statement_version_id')
    .select('signatures.id')
    .where('signatures.campaign_id', '=', campaignId)
    .where('address_mac', '=', form.address_mac)
    .where('signatures.state', '=', 'standing')
    .where('version.number', '<', form.number)
    .executeTakeFirst()
  const mine = earlier && (await findMine(tx, keys, { id: earlier.id, addressKey }, at))
  if (!mine) return false

  const { name, occupation, affiliation, country, listing, answers, held_because: heldBecause } = form
  const showing = { name, occupation, affiliation, country, listing, answers, heldBecause }
  const version = { id: versionId, hash }
  await goOver(tx, keys, { mine, showing, version, updates, locale, address, addressKey }, at)
  const typed = await tx
    .deleteFrom('signatures')
    .where('id', '=', form.id)
    .returning(['ticket_hash', 'created_at'])
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('signatures')
    .set({
      ...typed,
      updates,
      address_sealed: updates ? seal(keys, `signatures/${mine.id}/updates`, address) : null,
    })
    .where('id', '=', mine.id)
    .execute()
  return true
}
