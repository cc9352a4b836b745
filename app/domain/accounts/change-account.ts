import type { Db } from '#db/connection.ts'

/** Changes what an organiser's team calls them, and the language of emails to them. */
export async function changeAccount(
  db: Db,
  { organiserId, name, locale }: { organiserId: string; name: string; locale: string },
): Promise<void> {
  await db.updateTable('organisers').set({ name, locale }).where('id', '=', organiserId).execute()
}
