import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

export type NewEntry = {
  teamId: string
  campaignId?: string
  /** Who did it; absent where the platform did it by itself. */
  organiserId?: string
  /** Which deed, as a word that `audit.deed.*` has a sentence for. */
  deed: string
  /** What the sentence needs, as plain values. */
  facts?: Record<string, string | number | boolean | null>
  why?: string
}

/** Writes one entry, in the transaction of the deed: no deed without its entry, no entry without its deed. Returns its id. */
export async function writeEntry(tx: Tx, entry: NewEntry, at: Instant = databaseTime): Promise<string> {
  const id = newId()
  await tx
    .insertInto('audit_entries')
    .values({
      id,
      team_id: entry.teamId,
      campaign_id: entry.campaignId ?? null,
      organiser_id: entry.organiserId ?? null,
      deed: entry.deed,
      facts: JSON.stringify(entry.facts ?? {}),
      why: entry.why ?? '',
      at,
    })
    .execute()
  return id
}
