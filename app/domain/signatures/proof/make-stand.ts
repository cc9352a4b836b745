import { sql } from 'kysely'
import { noteArrivals } from '#arrivals'
import { noteConfirmed } from '#pulse'
import { appendSignings, commitTo, drawSalt } from '#log'
import { seal, type Keys } from '#secrets'
import type { Instant, Tx } from '#db/connection.ts'
import { agreement } from './consent-to.ts'
import { indexWords } from '../list/index-words.ts'
import { queueSignedEmails } from './queue-signed-email.ts'
import { readWatchLists } from '../holds/read-watch-list.ts'

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
 * Writes everything that follows from proven mailboxes: the standing rows with their salts and their records of consent,
 * the events, the words they are found by, and for each the one email that says so. Only right inside the transaction that
 * proved them; each is another signature.
 */
export async function makeStand(tx: Tx, keys: Keys, standing: Standing[], at: Instant): Promise<void> {
  if (standing.length === 0) return
  const ids = standing.map(({ id }) => id)
  const salted = standing.map((each) => ({ ...each, saltId: drawSalt(), saltPub: drawSalt() }))
  await noteConfirmed(tx, ids, at)
  await writeStanding(tx, keys, salted, at)
  await noteArrivals(
    tx,
    keys,
    standing.map((each) => ({ ...each, signatureId: each.id })),
    at,
  )
  await appendSignings(tx, salted.map(asSigning), at)
  await indexWords(tx, ids)
  await queueSignedEmails(tx, keys, standing, at)
}

type Salted = Standing & { saltId: Buffer; saltPub: Buffer }

function asSigning(standing: Salted) {
  const { id, campaignId, versionId, country, occupation, occupation_key } = standing
  return {
    campaignId,
    signatureId: id,
    statementVersionId: versionId,
    commitment: commitTo({ ...standing, role: occupation, place: country }),
    tally: { in: { country, occupation: occupation_key, label: occupation } },
  }
}

async function writeStanding(tx: Tx, keys: Keys, standing: Salted[], at: Instant): Promise<void> {
  const isWatched = await readWatchLists(
    tx,
    standing.map(({ campaignId }) => campaignId),
  )
  const each = <Value>(of: (standing: Salted) => Value) => standing.map(of)
  const heldBecause = (person: Salted) =>
    isWatched(person.campaignId, person) ? 'WATCHED' : person.held_because
  const kept = ({ id, updates, address }: Salted) =>
    updates ? seal(keys, `signatures/${id}/updates`, address) : null
  await sql`
    update signatures
       set state = 'standing', held_because = proven.held_because, codes_asked = 1, code_asked_at = null,
           address_sealed = proven.address_sealed, salt_id = proven.salt_id, salt_pub = proven.salt_pub,
           consent = proven.consent || jsonb_build_object('at', ${at}),
           confirmed_at = date_trunc('milliseconds', ${at})
      from unnest(${each(({ id }) => id)}::uuid[], ${each(heldBecause)}::text[], ${each(kept)}::bytea[],
                  ${each(({ saltId }) => saltId)}::bytea[], ${each(({ saltPub }) => saltPub)}::bytea[],
                  ${each(agreement)}::jsonb[])
           as proven (id, held_because, address_sealed, salt_id, salt_pub, consent)
     where signatures.id = proven.id`.execute(tx)
}
