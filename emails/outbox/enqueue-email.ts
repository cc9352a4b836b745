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
  /** Where the mailbox lives, as a MAC: whoever runs the campaign sees whose emails wait, and its pace is kept. */
  provider?: Buffer
  /** The row the email tells of: an invitation, an entry of the log. */
  about?: string
}

/** Puts one email into the outbox, see `enqueueEmails`. */
export const enqueueEmail = (tx: Tx, email: NewEmail, at: Instant): Promise<void> =>
  enqueueEmails(tx, [email], at)

/**
 * Puts emails into the outbox, in the transaction of the deed: no email without its deed, no deed without its email. One
 * statement, however many there are, and no word to anybody: workers look into the outbox by themselves. What an email
 * will say is chosen when its turn comes.
 */
export async function enqueueEmails(tx: Tx, emails: NewEmail[], at: Instant): Promise<void> {
  if (emails.length === 0) return
  const column = <Value>(of: (email: NewEmail) => Value) => emails.map(of)
  await sql`
    insert into outbox (id, kind, locale, address_sealed, subject, campaign_id, signature_id, provider, about, priority,
                        created_at, due_at)
    select email.*, asked, asked
      from (select ${at} as asked) as moment, unnest(
        ${column(({ id }) => id)}::uuid[], ${column(({ kind }) => kind)}::text[],
        ${column(({ locale }) => locale)}::text[], ${column(({ addressSealed }) => addressSealed)}::bytea[],
        ${column(({ subject }) => subject)}::bytea[], ${column(({ campaignId }) => campaignId ?? null)}::uuid[],
        ${column(({ signatureId }) => signatureId ?? null)}::uuid[],
        ${column(({ provider }) => provider ?? null)}::bytea[],
        ${column(({ about }) => about ?? null)}::uuid[],
        ${column(({ kind }) => priorities[kind] ?? 0)}::smallint[]) as email`.execute(tx)
}
