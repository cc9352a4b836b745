import { sql } from 'kysely'
import { enqueueEmail } from '#emails'
import { noteArrival } from '#arrivals'
import { noteConfirmed, providerOf } from '#pulse'
import { appendEvent, commitTo, drawSalt, EventType } from '#log'
import { macOf, seal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import type { Instant, Tx } from '#db/connection.ts'
import { indexWords } from './index-words.ts'
import { readWatchList } from './read-watch-list.ts'

/** Which set of words and choices the form showed; told apart in the record of what somebody agreed to. */
const FORM_VERSION = 2

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
  const consent = {
    statement: standing.hash.toString('hex'),
    language: standing.locale,
    listing: standing.listing,
    updates,
    consents: standing.consents,
    form: FORM_VERSION,
  }
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
      consent: sql`${JSON.stringify(consent)}::jsonb || jsonb_build_object('at', ${at})`,
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

  const emailId = newId()
  await enqueueEmail(
    tx,
    {
      id: emailId,
      kind: 'signed',
      locale: standing.locale,
      addressSealed: seal(keys, `outbox/${emailId}`, address),
      subject: macOf(keys.link, 'signed', id),
      campaignId,
      signatureId: id,
      provider: providerOf(keys, addressKey),
    },
    at,
  )
}
