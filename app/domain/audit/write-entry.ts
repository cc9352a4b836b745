import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import type { LoggedDeed } from '#i18n/say-deed.ts'

/** Whose log an entry belongs to: a team's, or that of somebody's own account. */
type Log = { teamId: string; accountId?: undefined } | { accountId: string; teamId?: undefined }

export type NewEntry = Log & {
  campaignId?: string
  /** Who did it; absent where the platform did it by itself. */
  organiserId?: string
  /** Which deed: only what `audit.deed.*` has a sentence for can be logged. */
  deed: LoggedDeed
  /** What the sentence needs, as plain values. */
  facts?: Record<string, string | number | boolean | null>
  why?: string
}

/**
 * Writes one entry, in the transaction of the deed: no deed without its entry, no entry without its deed. Returns its id,
 * for the email that tells of it.
 */
export async function writeEntry(tx: Tx, entry: NewEntry, at: Instant = databaseTime): Promise<string> {
  const [id] = await writeEntries(tx, [entry], at)
  return id!
}

/** Writes several entries at once, at least one, otherwise as `writeEntry` does. Returns their ids in the same order. */
export async function writeEntries(
  tx: Tx,
  entries: NewEntry[],
  at: Instant = databaseTime,
): Promise<string[]> {
  const rows = entries.map((entry) => ({
    id: newId(),
    team_id: entry.teamId ?? null,
    account_id: entry.accountId ?? null,
    campaign_id: entry.campaignId ?? null,
    organiser_id: entry.organiserId ?? null,
    deed: entry.deed,
    facts: JSON.stringify(entry.facts ?? {}),
    why: entry.why ?? '',
    at,
  }))
  await tx.insertInto('audit_entries').values(rows).execute()
  return rows.map(({ id }) => id)
}
