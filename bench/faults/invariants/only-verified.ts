import { sql } from 'kysely'
import { named, type Invariant } from './invariant.ts'
import { markIn } from './never-lost.ts'

export const onlyVerified: Invariant = {
  id: 'I4',
  says: 'nobody stands whose code was not typed',
  async check({ world: { db }, crowd, campaign, other }) {
    const { rows } = await sql<{ name: string; spent: boolean }>`
      select name, spent_at is not null as spent from signatures
        left join challenges on challenges.subject = signatures.address_mac
       where state = 'standing' and campaign_id in (${campaign.id}, ${other.id})`.execute(db)
    const unspent = rows.filter(({ spent }) => !spent).map(({ name }) => markIn(name))
    const withCode = new Set(crowd.signers.filter(({ code }) => code).map(({ mark }) => mark))
    const without = rows.map(({ name }) => markIn(name)).filter((mark) => !withCode.has(mark))
    return [...named('standing without a spent code', unspent), ...named('standing who typed none', without)]
  },
}
