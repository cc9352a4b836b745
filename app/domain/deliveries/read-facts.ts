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

/** What a signatory signed and chose; undefined once they have left. */
export async function readSigned(db: Db, signatureId: string | null, locale: string) {
  const row = await db
    .selectFrom('signatures')
    .innerJoin('statement_versions as version', 'version.id', 'signatures.statement_version_id')
    .innerJoin('statement_texts as worded', 'worded.version_id', 'version.id')
    .innerJoin('campaigns', 'campaigns.id', 'signatures.campaign_id')
    .select(['name', 'listing', 'updates', 'confirmed_at', 'hash', 'text'])
    .where('signatures.id', '=', signatureId)
    .where('signatures.state', '=', 'standing')
    .orderBy(sql`worded.locale <> ${locale}`)
    .orderBy(sql`worded.locale <> campaigns.default_locale`)
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { confirmed_at, hash, text, ...chosen } = row
  return { ...chosen, signedAt: confirmed_at!, hash: hash.toString('hex'), statement: text.trim() }
}
