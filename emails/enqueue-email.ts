import { sql } from 'kysely'
import type { Instant, Tx } from '#db/connection.ts'

export type EmailKind =
  | 'sign-code'
  | 'visit-code'
  | 'unblock-code'
  | 'signed'
  | 'desk-code'
  | 'team-invitation'
  | 'desk-notice'
  | 'campaign-invitation'

// Somebody waits for a code with the page open; everything else may come a moment later, and what nobody waits for last.
const priorities: Partial<Record<EmailKind, number>> = {
  signed: 10,
  'team-invitation': 10,
  'desk-notice': 10,
  'campaign-invitation': 20,
}

export type NewEmail = {
  id: string
  kind: EmailKind
  locale: string
  addressSealed: Buffer
  /** What the email is about, as a MAC: a page that waits for it finds it by this. */
  subject: Buffer
  campaignId?: string
  signatureId?: string
  /** Where the mailbox lives, as a MAC, so that those who run the campaign see whose emails wait. */
  provider?: Buffer
  /** The row the email tells of: an invitation, an entry of the log. */
  about?: string
}

/** Puts one email into the outbox, see `enqueueEmails`. */
export const enqueueEmail = (tx: Tx, email: NewEmail, at: Instant): Promise<void> =>
  enqueueEmails(tx, [email], at)

/**
 * Puts emails into the outbox and their jobs into the queue, in the transaction of the deed: no email without its deed,
 * no deed without its email. One statement and one word to the workers, however many there are. What an email will say
 * is chosen when its turn comes.
 */
export async function enqueueEmails(tx: Tx, emails: NewEmail[], at: Instant): Promise<void> {
  if (emails.length === 0) return
  const column = <Value>(of: (email: NewEmail) => Value) => emails.map(of)
  await sql`
    with waiting as (
      insert into outbox (id, kind, locale, address_sealed, subject, campaign_id, signature_id, provider, about, created_at)
      select email.*, ${at}
        from unnest(${column(({ id }) => id)}::uuid[], ${column(({ kind }) => kind)}::text[],
                    ${column(({ locale }) => locale)}::text[], ${column(({ addressSealed }) => addressSealed)}::bytea[],
                    ${column(({ subject }) => subject)}::bytea[], ${column(({ campaignId }) => campaignId ?? null)}::uuid[],
                    ${column(({ signatureId }) => signatureId ?? null)}::uuid[],
                    ${column(({ provider }) => provider ?? null)}::bytea[],
                    ${column(({ about }) => about ?? null)}::uuid[]) as email
      returning id, kind
    )
    select graphile_worker.add_jobs(array_agg(
             row('deliver', json_build_object('id', id::text), null, null, null, id::text,
                 coalesce((${JSON.stringify(priorities)}::json ->> kind)::smallint, 0), null)::graphile_worker.job_spec))
      from waiting`.execute(tx)
}
