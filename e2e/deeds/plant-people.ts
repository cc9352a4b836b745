import type { Db } from '#db/connection.ts'
import { inventPeople, type DemoPerson } from '#seeds/people/index.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { keys } from '#seeds/world.ts'

const SEED = 7

type Ground = { id: string; versionId: string }

/** Lets invented people stand under a campaign's words: so many of them, or exactly these. */
export async function plantPeople(
  db: Db,
  { id, versionId }: Ground,
  people: number | DemoPerson[],
): Promise<void> {
  const invented = inventPeople(SEED)
  const standing =
    typeof people === 'number' ? Array.from({ length: people }, () => invented.next().value!) : people
  const hourAgo = Date.now() - 3_600_000
  const planted = standing.map((person, place) => ({ person, at: new Date(hourAgo + place) }))
  await db
    .transaction()
    .execute((tx) => plantSignatures(tx, keys, { campaignId: id, versionId, locale: 'en' }, planted))
}
