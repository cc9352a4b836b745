import { sql } from 'kysely'
import type { Db, Tx } from '#db/connection.ts'

type Asked = { mailbox: Buffer; campaign_id: string | null; subject: Buffer }

/**
 * Of each mailbox, in its place: whether it has told us to write no more, and whether its signature stands in the campaign
 * under the words it was asked about: known here only. Who stands under older words than those of a waiting form is asked as
 * if they had not signed.
 */
export async function readMailboxes(tx: Tx, asked: Asked[]) {
  const { rows } = await sql<{ blocked: boolean; signed: boolean }>`
    select exists (select from blocked_mailboxes where address_mac = mailbox) as blocked,
           exists (
             select from signatures
              where campaign_id = asked_in and address_mac = subject and state = 'standing'
                and not exists (
                  select from signatures as form
                    join statement_versions as newer on newer.id = form.statement_version_id
                    join statement_versions as older on older.id = signatures.statement_version_id
                   where form.campaign_id = signatures.campaign_id and form.address_mac = signatures.address_mac
                     and form.state = 'pending' and newer.number > older.number)) as signed
      from unnest(${asked.map(({ mailbox }) => mailbox)}::bytea[], ${asked.map(({ campaign_id }) => campaign_id)}::uuid[],
                  ${asked.map(({ subject }) => subject)}::bytea[])
           with ordinality as asked (mailbox, asked_in, subject, place)
     order by place`.execute(tx)
  return rows
}

/** Whether a mailbox belongs to an organiser: known in the email only. */
export async function hasAccount(db: Db, mailbox: Buffer): Promise<boolean> {
  const organiser = await db
    .selectFrom('organisers')
    .select('id')
    .where('address_mac', '=', mailbox)
    .executeTakeFirst()
  return organiser !== undefined
}

/** A campaign's address and title, in the reader's language where there is one, and whether it is still private. */
export async function readTitle(db: Db, campaignId: string | null, locale: string) {
  return db
    .selectFrom('campaigns')
    .innerJoin('campaign_titles as titled', 'titled.campaign_id', 'campaigns.id')
    .select(['slug', 'title', sql<boolean>`state = 'private'`.as('isPrivate')])
    .where('campaigns.id', '=', campaignId)
    .orderBy(sql`titled.locale <> ${locale}`)
    .orderBy(sql`titled.locale <> campaigns.default_locale`)
    .limit(1)
    .executeTakeFirst()
}

export type Signed = {
  name: string
  listing: 'public' | 'anonymous'
  updates: boolean
  signedAt: Date
  /** SHA-256 of the words, in hexadecimal. */
  hash: string
  statement: string
}

/** What signatories signed and chose, by the id of their signature, each in their own language; without those who have left. */
export async function readSigned(
  db: Db,
  asked: { signature_id: string | null; locale: string }[],
): Promise<Map<string, Signed>> {
  if (asked.length === 0) return new Map()
  const { rows } = await sql<Omit<Signed, 'hash' | 'statement'> & { id: string; hash: Buffer; text: string }>`
    select distinct on (signatures.id) signatures.id, name, listing, updates, confirmed_at as "signedAt", hash, text
      from unnest(${asked.map(({ signature_id }) => signature_id)}::uuid[], ${asked.map(({ locale }) => locale)}::text[])
           as asked (signature_id, language)
      join signatures on signatures.id = signature_id and signatures.state = 'standing'
      join campaigns on campaigns.id = signatures.campaign_id
      join statement_versions as version on version.id = signatures.statement_version_id
      join statement_texts as worded on worded.version_id = version.id
     order by signatures.id, worded.locale <> language, worded.locale <> campaigns.default_locale`.execute(db)
  return new Map(
    rows.map(({ id, hash, text, ...chosen }) => [
      id,
      { ...chosen, hash: hash.toString('hex'), statement: text.trim() },
    ]),
  )
}
