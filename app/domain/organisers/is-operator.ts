import type { Db } from '#db/connection.ts'

/** Whether an organiser's mailbox is one of those, given as MACs, of the people who run this copy. */
export async function isOperator(db: Db, organiserId: string, operators: Buffer[]): Promise<boolean> {
  if (operators.length === 0) return false
  const row = await db
    .selectFrom('organisers')
    .select('id')
    .where('id', '=', organiserId)
    .where('address_mac', 'in', operators)
    .executeTakeFirst()
  return row !== undefined
}
