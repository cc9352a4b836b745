import { sql } from 'kysely'
import { readSending, type Sending } from '#updates'
import type { Db } from '#db/connection.ts'

export type Round = {
  /** The proof that its people were asked about. */
  editionId: string
  state: 'open' | 'cancelled' | 'ordered'
  deadline: Date
  /** How far the emails are. */
  sending: Sending | undefined
  /** The number of the edition that was ordered at the deadline. */
  printedAs: number | null
}

/** The newest round of a campaign: whoever is asked to look at their name, and until when. */
export async function findRound(db: Db, campaignId: string): Promise<Round | undefined> {
  const round = await db
    .selectFrom('proof_rounds as round')
    .leftJoin('editions', 'editions.id', 'round.printed_as')
    .select(['round.edition_id as editionId', 'deadline_at as deadline', 'editions.number as printedAs'])
    .select(sql<Round['state']>`round.state`.as('state'))
    .where('round.campaign_id', '=', campaignId)
    .orderBy('begun_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return round && { ...round, sending: await readSending(db, round.editionId) }
}

/** The newest proof of a book that is built and whose people have not been asked, and how many of them would be. */
export async function findAskableProof(db: Db, campaignId: string) {
  return db
    .selectFrom('editions as proof')
    .select(['proof.id', 'built_at as builtAt', 'names', 'facts'])
    .select(
      sql<number>`(select count(*)::int from edition_names join signatures on signatures.id = signature_id
        where edition_id = proof.id and state = 'standing' and updates and address_sealed is not null)`.as(
        'asked',
      ),
    )
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', 'book')
    .where('number', 'is', null)
    .where('state', '=', 'ready')
    .where(sql<boolean>`not exists (select from proof_rounds where edition_id = proof.id)`)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
