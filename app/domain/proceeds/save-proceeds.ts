import { writeEntry, type By } from '#audit'
import { readLine } from '#names'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type Proceeds = {
  /** Who gets the money. */
  beneficiary: string
  /** In hundredths of a percent: 10,000 is all of it. */
  share: number
  /** Of what: what is left (profit), what comes in less costs of selling (net), all that comes in (gross). */
  basis: 'profit' | 'net' | 'gross'
}

export type ProceedsFault = 'beneficiary' | 'share' | 'basis'

/** Says for whom a work earns, in public. Typed as people do: the share as a percentage. Written down in the log. */
export async function saveProceeds(
  db: Db,
  by: By,
  typed: Record<string, string>,
  at: Instant = databaseTime,
): Promise<{ outcome: 'saved' } | { outcome: 'refused'; faults: ProceedsFault[] }> {
  const beneficiary = readLine(typed.beneficiary ?? '')
  const share = Math.round(
    Number((typed.share ?? '').trim().replace(/\s*%$/, '').replace(',', '.') || Number.NaN) * 100,
  )
  const basis = (['profit', 'net', 'gross'] as const).find((one) => one === typed.basis)
  const faults: ProceedsFault[] = []
  if (beneficiary.outcome === 'refused' || beneficiary.line === '') faults.push('beneficiary')
  if (!(share >= 1 && share <= 10_000)) faults.push('share')
  if (!basis) faults.push('basis')
  if (faults.length > 0 || beneficiary.outcome === 'refused' || !basis) return { outcome: 'refused', faults }
  const row = { beneficiary: beneficiary.line, share, basis }
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('proceeds')
      .values({ campaign_id: by.campaignId, ...row })
      .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(row))
      .execute()
    await writeEntry(tx, { ...by, deed: 'saidProceeds', facts: { beneficiary: row.beneficiary } }, at)
  })
  return { outcome: 'saved' }
}

/** For whom a campaign's work earns; undefined where its team has not said. */
export async function readProceeds(db: Db, campaignId: string): Promise<Proceeds | undefined> {
  const row = await db
    .selectFrom('proceeds')
    .select(['beneficiary', 'share', 'basis'])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row as Proceeds | undefined
}
