import { open } from 'node:fs/promises'
import { writeEntry, type By } from '#audit'
import type { Files } from '#files'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { receiptKey } from './receipt-key.ts'
import type { NewPayment } from './read-payment.ts'

export type AddPaymentOutcome = {
  outcome:
    | 'added'
    /** The receipt is neither a PDF nor a JPEG nor a PNG. */
    | 'no-receipt'
    | 'disk-full'
    /** What it is to correct is not in this ledger, or in another currency. */
    | 'no-such-payment'
}

/**
 * Adds an entry to a campaign's ledger, with its receipt where there is one (`path`: where the upload lies). It stands for ever, in
 * public. The receipt is stored first: an entry never names one that is not there. Written down in the log.
 */
export async function addPayment(
  db: Db,
  files: Files,
  by: By,
  payment: NewPayment,
  path?: string,
  at: Instant = databaseTime,
): Promise<AddPaymentOutcome> {
  const type = path ? await sniffReceipt(path) : undefined
  if (path && !type) return { outcome: 'no-receipt' }
  if (payment.corrects && !(await isCorrectable(db, by.campaignId, payment)))
    return { outcome: 'no-such-payment' }
  const id = newId()
  if (path) {
    try {
      await files.put(receiptKey(id), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return { outcome: 'disk-full' }
      throw error
    }
  }
  const { paidOn, amount, currency, note, corrects } = payment
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('payments')
      .values({
        id,
        campaign_id: by.campaignId,
        paid_on: paidOn,
        amount,
        currency,
        note,
        corrects,
        receipt_type: type ?? null,
        added_by: by.organiserId,
        added_at: at,
      })
      .execute()
    const deed = corrects ? 'correctedPayment' : 'addedPayment'
    await writeEntry(tx, { ...by, deed, facts: { day: paidOn } }, at)
  })
  return { outcome: 'added' }
}

async function isCorrectable(
  db: Db,
  campaignId: string,
  { corrects, currency }: NewPayment,
): Promise<boolean> {
  const found = await db
    .selectFrom('payments')
    .select('id')
    .where('id', '=', corrects!)
    .where('campaign_id', '=', campaignId)
    .where('currency', '=', currency)
    .executeTakeFirst()
  return found !== undefined
}

const beginnings = [
  ['%PDF-', 'application/pdf'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
] as const

/** By how it begins, never by its name. What is in it stays as it is: it is a proof, and served as a file to take and never as a page. */
async function sniffReceipt(path: string): Promise<string | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(8) })
    const text = buffer.toString('latin1', 0, bytesRead)
    return beginnings.find(([beginning]) => text.startsWith(beginning))?.[1]
  } finally {
    await file.close()
  }
}
