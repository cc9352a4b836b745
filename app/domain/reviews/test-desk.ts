import { sql } from 'kysely'
import { expect } from 'vitest'
import { recount, sequence } from '#counts'
import { listSignatories } from '#signatures'
import { decodeLeaf } from '#seeds/decode-leaf.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { inventPeople } from '#seeds/people/index.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { keys, openCampaign } from '#seeds/world.ts'
import type { Db } from '#db/connection.ts'
import { look } from './conditions/look.ts'
import type { Conditions } from './conditions/read-conditions.ts'
import type { Decision } from './conditions/read-decision.ts'

export const automated: Decision = { deed: 'strike', reason: 'automation', why: 'One name, forty times' }

/** A campaign, its team, and two reviewers of it. */
export async function aDesk(db: Db) {
  const team = await aTeam(db)
  const campaign = await openCampaign(db, { teamId: team.id })
  const [first, other] = [await signedIn(db, team, 'reviewer'), await signedIn(db, team, 'reviewer')]
  const as = ({ organiserId }: { organiserId: string }, reviewId: string) => ({
    reviewId,
    campaignId: campaign.id,
    teamId: team.id,
    organiserId,
  })
  const found = async (conditions: Conditions, by = first) => {
    const looked = await look(db, { campaignId: campaign.id, organiserId: by.organiserId, conditions })
    if (looked.outcome !== 'looked') throw new Error(looked.outcome)
    return looked
  }
  return { team, campaign, first, other, as, found }
}

/** Plants so many signatures of ten minutes ago; with `name`, they all go by it and a number. */
export async function crowd(
  db: Db,
  { id: campaignId, versionId }: { id: string; versionId: string },
  people: number,
  name?: string,
) {
  const invented = inventPeople(11)
  const at = new Date(Date.now() - 600_000)
  const planted = Array.from({ length: people }, (_, place) => {
    const person = invented.next().value!
    return { at, person: name ? { ...person, name: `${name} ${place}` } : person }
  })
  return db
    .transaction()
    .execute((tx) => plantSignatures(tx, keys, { campaignId, versionId, locale: 'en' }, planted))
}

/** The names on the public list, as it is sorted. */
export const listed = async (db: Db, campaignId: string, q?: string) =>
  (await listSignatories(db, { campaignId, q })).signatories.map(({ name }) => name)

/** Places every event, then compares the rows, the log, the count, the figures, the list and the words. */
export async function expectOneTruth(db: Db, campaignId: string) {
  while ((await sequence(db)) > 0);
  const { rows, log, counted } = await recount(db, campaignId)
  expect([log, counted]).toEqual([rows, rows])
  const { rows: figures } = await sql<{ countries: number; occupations: number; hours: number }>`
    select (select coalesce(sum(standing), 0) from country_counts where campaign_id = ${campaignId})::integer as countries,
           (select coalesce(sum(standing), 0) from occupation_counts where campaign_id = ${campaignId})::integer as occupations,
           (select coalesce(sum(signed - removed), 0) from hour_counts where campaign_id = ${campaignId})::integer as hours`.execute(
    db,
  )
  expect(figures).toEqual([{ countries: rows, occupations: rows, hours: rows }])
  const { rows: wrong } = await sql`
    select signature.id from signatures as signature
     where campaign_id = ${campaignId}
       and (state = 'standing' and listing = 'public' and held_because is null)
        <> exists (select from signatory_words where signature_id = signature.id)`.execute(db)
  expect(wrong).toEqual([])
  await expectLawfulLog(db, campaignId)
}

/** What a verifier would check of removals and returns (TRUST d.4). */
async function expectLawfulLog(db: Db, campaignId: string) {
  const { rows } = await sql<{ leaf: Buffer; log_index: number }>`
    select leaf, log_index from events where campaign_id = ${campaignId} order by log_index`.execute(db)
  const standing = new Map<number, boolean>()
  let count = 0
  for (const { leaf: bytes, log_index } of rows) {
    const leaf = decodeLeaf(bytes)
    if (leaf.type === 2) standing.set(log_index, true)
    if (leaf.type === 3 || leaf.type === 4) {
      expect(standing.get(leaf.ref!), `${leaf.type} at ${log_index}`).toBe(leaf.type === 3)
      standing.set(leaf.ref!, leaf.type === 4)
    }
    count += leaf.type === 2 || leaf.type === 4 ? 1 : leaf.type === 3 ? -1 : 0
    expect(leaf.count).toBe(count)
  }
}
