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

/**
 * Puts an email into the outbox and its job into the queue, in the transaction of the deed: no email without its deed,
 * no deed without its email. What the email will say is chosen when its turn comes.
 */
export async function enqueueEmail(tx: Tx, email: NewEmail, at: Instant): Promise<void> {
  await tx
    .with('waiting', (eb) =>
      eb
        .insertInto('outbox')
        .values({
          id: email.id,
          kind: email.kind,
          locale: email.locale,
          address_sealed: email.addressSealed,
          subject: email.subject,
          campaign_id: email.campaignId ?? null,
          signature_id: email.signatureId ?? null,
          provider: email.provider ?? null,
          about: email.about ?? null,
          created_at: at,
        })
        .returning('id'),
    )
    .selectFrom('waiting')
    .select(
      sql`graphile_worker.add_job('deliver', json_build_object('id', waiting.id::text),
        job_key := waiting.id::text, priority := ${priorities[email.kind] ?? 0})`.as('job'),
    )
    .execute()
}
