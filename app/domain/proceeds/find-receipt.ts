import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { receiptKey } from './receipt-key.ts'

const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }

/** Where the receipt of a campaign's payment lies, its media type, and a name to take it under. */
export async function findReceipt(
  db: Db,
  campaignId: string,
  id: string,
): Promise<{ key: string; type: string; name: string } | undefined> {
  const row = await db
    .selectFrom('payments')
    .select(['id', 'receipt_type as type', sql<string>`to_char(paid_on, 'YYYY-MM-DD')`.as('day')])
    .where('campaign_id', '=', campaignId)
    .where(sql<boolean>`id::text = ${id}`)
    .where('receipt_type', 'is not', null)
    .executeTakeFirst()
  return row && { key: receiptKey(row.id), type: row.type!, name: `receipt-${row.day}.${endings[row.type!]}` }
}
