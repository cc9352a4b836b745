import { sql } from 'kysely'
import { noteArrival } from '#arrivals'
import { noteConfirmed } from '#pulse'
import { appendEvent, commitTo, drawSalt, EventType } from '#log'
import { seal, type Keys } from '#secrets'
import type { Instant, Tx } from '#db/connection.ts'
import { consentTo } from './consent-to.ts'
import { indexWords } from './index-words.ts'
import { queueSignedEmail } from './queue-signed-email.ts'
import { readWatchList } from './read-watch-list.ts'

export type Standing = {
  id: string
  campaignId: string
  versionId: string
  hash: Buffer
  name: string
  occupation: string
  occupation_key: string
  affiliation: string
  country: string
  listing: 'public' | 'anonymous'
  updates: boolean
  held_because: string | null
  locale: string
  /** The questions whose consent was given. */
  consents: string[]
  address: string
  addressKey: string
  /** From where the code was typed. */
  network: string | null
}

/**
 * Writes everything that follows from a proven mailbox: the standing row with its salts and its record of consent, the
 * event, the words it is found by, and the one email that says so. Only right inside the transaction that proved it.
 */
export async function makeStand(tx: Tx, keys: Keys, standing: Standing, at: Instant): Promise<void> {
  const { id, campaignId, name, occupation, address, addressKey, updates, country } = standing
  const saltId = drawSalt()
  const saltPub = drawSalt()
  const isWatched = await readWatchList(tx, campaignId)
  await noteConfirmed(tx, id, at)
  await tx
    .updateTable('signatures')
    .set({
      state: 'standing',
      held_because: isWatched(name) ? 'WATCHED' : standing.held_because,
      codes_asked: 1,
      code_asked_at: null,
      address_sealed: updates ? seal(keys, `signatures/${id}/updates`, address) : null,
      salt_id: saltId,
      salt_pub: saltPub,
      consent: consentTo(standing, at),
      confirmed_at: sql<Date>`date_trunc('milliseconds', ${at})`,
    })
    .where('id', '=', id)
    .execute()
  const place = country
  await noteArrival(tx, keys, { signatureId: id, campaignId, addressKey, network: standing.network }, at)
  const commitment = commitTo({ campaignId, addressKey, saltId, saltPub, name, role: occupation, place })
  await appendEvent(
    tx,
    {
      campaignId,
      type: EventType.sign,
      signatureId: id,
      statementVersionId: standing.versionId,
      commitment,
      tally: { in: { country, occupation: standing.occupation_key, label: occupation } },
    },
    at,
  )
  await indexWords(tx, [id])
  await queueSignedEmail(tx, keys, standing, at)
}
