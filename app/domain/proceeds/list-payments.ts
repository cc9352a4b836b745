import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type Payment = {
  id: string
  /** `2026-11-25` */
  paidOn: string
  /** In the smallest unit of its currency. */
  amount: number
  currency: string
  note: string
  /** The day of the entry it corrects; null where it corrects none. */
  correctsDay: string | null
  hasReceipt: boolean
}

export type Ledger = {
  payments: Payment[]
  /** What all entries come to, currency by currency. */
  sums: { currency: string; amount: number }[]
}

/** A campaign's payments, the latest first, and their sums. */
export async function listPayments(db: Db, campaignId: string): Promise<Ledger> {
  const rows = await db
    .selectFrom('payments')
    .leftJoin('payments as earlier', 'earlier.id', 'payments.corrects')
    .select(['payments.id', 'payments.currency', 'payments.note'])
    .select([
      sql<string>`payments.amount`.as('amount'),
      sql<string>`to_char(payments.paid_on, 'YYYY-MM-DD')`.as('paidOn'),
      sql<string | null>`to_char(earlier.paid_on, 'YYYY-MM-DD')`.as('correctsDay'),
      sql<boolean>`payments.receipt_type is not null`.as('hasReceipt'),
    ])
    .where('payments.campaign_id', '=', campaignId)
    .orderBy('payments.paid_on', 'desc')
    .orderBy('payments.id', 'desc')
    .execute()
  const payments = rows.map((row) => ({ ...row, amount: Number(row.amount) }))
  const sums = new Map<string, number>()
  for (const { currency, amount } of payments) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return {
    payments,
    sums: [...sums.keys()].toSorted().map((currency) => ({ currency, amount: sums.get(currency)! })),
  }
}
