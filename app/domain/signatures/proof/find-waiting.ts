import { sql } from 'kysely'
import { finishesNames } from '#campaigns'
import { limits } from '#limits'
import type { Answers } from '#questions'
import { hashTicket } from '#secrets'
import type { Instant, Tx } from '#db/connection.ts'

type Claim = { campaignId: string; ticket: string }

/** A form with a ticket, pending or standing, and the words it is under. */
export type Waiting = {
  id: string
  state: 'pending' | 'standing'
  name: string
  occupation: string
  occupation_key: string
  affiliation: string
  country: string
  listing: 'public' | 'anonymous'
  updates: boolean
  held_because: string | null
  locale: string
  answers: Answers
  /** The questions whose consent was given. */
  consents: string[]
  address_mac: Buffer | null
  address_sealed: Buffer | null
  versionId: string
  hash: Buffer
  number: number
  /** Whether its campaign still finishes names that were typed while it took them. */
  finishes: boolean
}

/**
 * Locks forms and their mailboxes' standing signatures, where they have one, in the order of everybody who locks several:
 * otherwise a second form under newer words and somebody who erases the mailbox would wait for each other.
 */
export async function lockMailboxes(tx: Tx, claims: Claim[]): Promise<void> {
  await sql`
    with form as (
      select signatures.id, signatures.campaign_id, signatures.address_mac
        from ${claimed(claims)} join signatures on signatures.ticket_hash = claim.ticket_hash
                                               and signatures.campaign_id = claim.campaign_id
    )
    select id from signatures
     where id in (select id from form
                  union all
                  select earlier.id
                    from form join signatures as earlier on earlier.campaign_id = form.campaign_id
                     and earlier.address_mac = form.address_mac and earlier.state = 'standing')
     order by id for update`.execute(tx)
}

/** Reads the forms that these tickets claim: for each the one it claims, or undefined where there is none, or none any more. */
export async function findWaiting(tx: Tx, claims: Claim[], at: Instant): Promise<(Waiting | undefined)[]> {
  const { rows } = await sql<Waiting & { place: number }>`
    select claim.place, signatures.id, signatures.state, signatures.name, occupation, occupation_key, affiliation, country,
           listing, updates, held_because, locale, answers, address_mac, address_sealed,
           array(select question.id from questions as question
                  where question.campaign_id = campaigns.id and question.kind = 'consent'
                    and jsonb_exists(answers, question.id::text) order by question.id) as consents,
           version.id as "versionId", version.hash, version.number, ${finishesNames(at)} as finishes
      from ${claimed(claims)}
      join signatures on signatures.ticket_hash = claim.ticket_hash and signatures.campaign_id = claim.campaign_id
      join campaigns on campaigns.id = signatures.campaign_id
      join statement_versions as version on version.id = signatures.statement_version_id
     where signatures.state in ('pending', 'standing')
       and signatures.created_at > ${at} - make_interval(secs => ${limits.pending.keptSeconds})`.execute(tx)
  const forms = new Map(rows.map((row) => [row.place, row]))
  return claims.map((_, place) => forms.get(place + 1))
}

const claimed = (claims: Claim[]) => sql`
  unnest(${claims.map(({ ticket }) => hashTicket(ticket))}::bytea[], ${claims.map(({ campaignId }) => campaignId)}::uuid[])
    with ordinality as claim (ticket_hash, campaign_id, place)`
