import { sql } from 'kysely'
import { unseal, type Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import type { NameInReview } from '../list-names.ts'

/** A name that somebody has reported, and all that was said of it. */
export type ReportedName = Omit<NameInReview, 'vouched' | 'pinned' | 'coWriter'> & {
  reports: { id: string; words: string; contact: string | null; at: string }[]
}

const MOST = 50

/** The names that somebody has reported and nobody has settled, the newest report first, with all that was said of each. */
export async function listReports(db: Db, keys: Keys, campaignId: string): Promise<ReportedName[]> {
  type Row = Omit<ReportedName, 'reports'> & {
    reports: { id: string; words: string; sealed: string | null; at: string }[]
  }
  const { rows } = await sql<Row>`
    select signatures.id, name, occupation, affiliation, country, answers, held_because as "heldBecause",
           confirmed_at as "confirmedAt",
           json_agg(json_build_object('id', report.id, 'words', report.words, 'at', report.reported_at,
             'sealed', encode(report.contact_sealed, 'base64')) order by report.reported_at desc) as reports
      from (select * from name_reports where campaign_id = ${campaignId} and settled_at is null
             order by reported_at desc, id desc limit ${10 * MOST}) as report
      join signatures on signatures.id = report.signature_id and signatures.state = 'standing'
     group by signatures.id order by max(report.reported_at) desc limit ${MOST}`.execute(db)
  return rows.map(({ reports, ...named }) => ({
    ...named,
    reports: reports.map(({ id, words, sealed, at }) => ({
      id,
      words,
      at,
      contact: sealed === null ? null : unseal(keys, `reports/${id}`, Buffer.from(sealed, 'base64')),
    })),
  }))
}
