import { sql } from 'kysely'
import type { Occasion } from '../fault.ts'
import { named, type Invariant } from './invariant.ts'

export const neverLost: Invariant = {
  id: 'I1',
  says: 'whoever was told yes stands, and is in the log',
  async check(occasion) {
    return named('told yes and lost', await lost(occasion))
  },
}

/** The marks of those who were told that they have signed, have not left, and do not stand in the log. */
export async function lost({ world: { db }, crowd, campaign, other }: Occasion): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from signatures
     where state = 'standing' and campaign_id in (${campaign.id}, ${other.id})
       and exists (select from events where signature_id = signatures.id and type = 2 and log_index is not null)`.execute(
    db,
  )
  const standing = new Set(rows.map(({ name }) => markIn(name)))
  return crowd.signers
    .filter(({ told, left, mark }) => told && !left && !standing.has(mark))
    .map(({ mark }) => mark)
}

export const markIn = (name: string) => name.split(' ').at(-1)!
