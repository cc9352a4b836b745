import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { readFunnel, type Funnel } from './read-funnel.ts'
import { readMailHealth, type MailHealth } from './read-mail-health.ts'

export type Pulse = { funnel: Funnel; mail: MailHealth }

/** How a campaign's signing goes, as of one moment. Reads sums only: some thousand rows however many have signed. */
export function readPulse(
  db: Db,
  keys: Keys,
  campaignId: string,
  at: Instant = databaseTime,
): Promise<Pulse> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => ({
      funnel: await readFunnel(tx, campaignId, at),
      mail: await readMailHealth(tx, keys, campaignId, at),
    }))
}
