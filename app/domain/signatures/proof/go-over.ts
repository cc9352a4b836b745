import { foldForSearch } from '#names'
import { appendMove, commitTo, drawSalt } from '#log'
import type { Keys } from '#secrets'
import type { Instant, Tx } from '#db/connection.ts'
import { consentTo } from './consent-to.ts'
import type { Mine } from '../mailbox/find-mine.ts'
import { indexWords } from '../list/index-words.ts'
import type { Showing } from '../forms/read-showing.ts'
import { queueSignedEmail } from './queue-signed-email.ts'
import { seeReworded, whyHeld } from '../holds/why-held.ts'

export type GoingOver = {
  mine: Mine
  showing: Showing
  version: { id: string; hash: Buffer }
  updates: boolean
  locale: string
  address: string
  addressKey: string
}

/**
 * Puts a standing signature under newer words, for the mailbox that was proven in this transaction: the one deed by which a
 * signature leaves the words it was given. It stays the same row at the same place of the list, with new salts, so that
 * nobody can tell from the log that the two signings are one person's; the log has both, and the count does not move.
 */
export async function goOver(tx: Tx, keys: Keys, over: GoingOver, at: Instant): Promise<void> {
  const { mine, showing, version, updates, locale, addressKey } = over
  const { id, campaignId } = mine
  const { name, occupation, affiliation, country, listing, answers } = showing
  const reworded = await seeReworded(tx, mine, showing)
  const consents = await consentsIn(tx, campaignId, answers)
  const occupationKey = foldForSearch(occupation)
  const [saltId, saltPub] = [drawSalt(), drawSalt()]
  const commitment = commitTo({
    campaignId,
    addressKey,
    saltId,
    saltPub,
    name,
    role: occupation,
    place: country,
  })
  const tally = {
    out: { country: mine.country, occupation: mine.occupation_key },
    in: { country, occupation: occupationKey, label: occupation },
  }
  await appendMove(tx, { campaignId, signatureId: id, versionId: version.id, commitment, tally }, at)
  await tx
    .updateTable('signatures')
    .set({
      statement_version_id: version.id,
      name,
      occupation,
      occupation_key: occupationKey,
      affiliation,
      country,
      listing,
      answers: JSON.stringify(answers),
      held_because: reworded.isNew ? await whyHeld(tx, mine, showing, reworded) : mine.held_because,
      ...(reworded.isNew && { vouched_by: null, review_id: null }),
      salt_id: saltId,
      salt_pub: saltPub,
      consent: consentTo({ hash: version.hash, locale, listing, updates, consents }, at),
      locale,
    })
    .where('id', '=', id)
    .execute()
  await indexWords(tx, [id])
  await queueSignedEmail(tx, keys, { ...over, id, campaignId }, at)
}

/** The questions whose consent is among these answers. */
async function consentsIn(tx: Tx, campaignId: string, answers: Showing['answers']): Promise<string[]> {
  const questions = await tx
    .selectFrom('questions')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', 'consent')
    .orderBy('id')
    .execute()
  return questions.map(({ id }) => id).filter((id) => Object.hasOwn(answers, id))
}
