import { networkBudget, spend } from '#limits'
import { seal, type Keys } from '#secrets'
import { isId } from '#db/is-id.ts'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type Report = { words: string; contact: string }
export type ReportFaults = Partial<Record<'words' | 'contact', 'E_EMPTY' | 'E_LONG'>>
export type ReportReading = { outcome: 'ok'; report: Report } | { outcome: 'refused'; faults: ReportFaults }

const LONGEST_WORDS = 1_000
const LONGEST_CONTACT = 200
/** Reads what somebody says about a name on the list, and how they may be reached, which they need not say. */
export function readReport(typed: Record<string, unknown>): ReportReading {
  const read = (field: string) =>
    typeof typed[field] === 'string' ? typed[field].toWellFormed().replaceAll('\0', '').trim() : ''
  const report = { words: read('words'), contact: read('contact') }
  const faults: ReportFaults = {}
  if (report.words === '') faults.words = 'E_EMPTY'
  else if (report.words.length > LONGEST_WORDS) faults.words = 'E_LONG'
  if (report.contact.length > LONGEST_CONTACT) faults.contact = 'E_LONG'
  return Object.keys(faults).length > 0 ? { outcome: 'refused', faults } : { outcome: 'ok', report }
}

export type ReportOutcome = { outcome: 'reported' } | { outcome: 'too-many-from-network' }

/**
 * Puts a report about a public name before the campaign's reviewers. Changes nothing about the name: otherwise anybody
 * could take down anybody's. The contact is sealed. Says the same for a name that is not on the list any more.
 */
export async function reportName(
  db: Db,
  keys: Keys,
  given: { campaignId: string; signatureId: string; report: Report; network: string | null },
  at: Instant = databaseTime,
): Promise<ReportOutcome> {
  return db.transaction().execute(async (tx) => {
    const { campaignId, signatureId, report, network } = given
    if (!(await spend(tx, networkBudget(keys, 'reports', network), at)))
      return { outcome: 'too-many-from-network' }
    if (!isId(signatureId)) return { outcome: 'reported' }
    const id = newId()
    await tx
      .insertInto('name_reports')
      .columns(['id', 'campaign_id', 'signature_id', 'words', 'contact_sealed', 'reported_at'])
      .expression((eb) =>
        eb
          .selectFrom('signatures')
          .select((row) => [
            row.val(id).as('id'),
            'campaign_id',
            'signatures.id as signature_id',
            row.val(report.words).as('words'),
            row.val(report.contact ? seal(keys, `reports/${id}`, report.contact) : null).as('contact_sealed'),
            at.as('reported_at'),
          ])
          .where('signatures.id', '=', signatureId)
          .where('campaign_id', '=', campaignId)
          .where('state', '=', 'standing'),
      )
      .execute()
    return { outcome: 'reported' }
  })
}
