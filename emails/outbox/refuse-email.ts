import type { Db, Instant } from '#db/connection.ts'

/**
 * An email that a mail server had taken was refused for good after all. Returns the signature it was about, null for one
 * about something else, or undefined where there is no such email, or none that was taken; it is known for a day.
 */
export async function refuseEmail(db: Db, id: string, at: Instant): Promise<string | null | undefined> {
  const refused = await db
    .updateTable('outbox')
    .set({ state: 'refused', finished_at: at })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .returning('signature_id')
    .executeTakeFirst()
  return refused?.signature_id
}

/** The signature that an email of the last day was about; null or undefined where it was about something else, or is not known. */
export async function signatureOf(db: Db, id: string): Promise<string | null | undefined> {
  const email = await db.selectFrom('outbox').select('signature_id').where('id', '=', id).executeTakeFirst()
  return email?.signature_id
}
