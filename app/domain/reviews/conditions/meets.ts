import { sql, type RawBuilder } from 'kysely'
import { occupationKeys } from '#counts'
import type { Conditions } from './read-conditions.ts'

/**
 * The conditions as a test on standing signatures of one campaign. Words of a name are looked for only among those who
 * want to be shown: a search must not tell who asked to be counted without a name.
 */
export function meets(campaignId: string, conditions: Conditions): RawBuilder<boolean> {
  const { from, until, country, occupation, text, held, burst, ids } = conditions
  const all = [sql`signatures.campaign_id = ${campaignId}`, sql`signatures.state = 'standing'`]
  if (from) all.push(sql`signatures.confirmed_at >= ${from}::timestamptz`)
  if (until) all.push(sql`signatures.confirmed_at < ${until}::timestamptz`)
  if (country) all.push(sql`signatures.country = ${country}`)
  if (occupation) all.push(sql`signatures.occupation_key in (${occupationKeys(campaignId, occupation)})`)
  if (text)
    all.push(sql`signatures.listing = 'public' and position(lower(${text}) in lower(signatures.name)) > 0`)
  if (held) all.push(sql`signatures.held_because is not null and signatures.held_because <> 'HIDDEN'`)
  if (burst)
    all.push(sql`signatures.id in (select signature_id from burst_names where burst_id = ${burst}::uuid)`)
  if (ids) all.push(sql`signatures.id = any (${ids}::uuid[])`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}
