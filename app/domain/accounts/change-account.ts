import type { Db } from '#db/connection.ts'

/** What an organiser's team calls them, and the language of emails to them. */
export type Called = { name: string; locale: string }

export type ChangeOutcome =
  | { outcome: 'changed' }
  /** It was changed elsewhere since `was`: nothing is written, and this is how it stands now. */
  | { outcome: 'changed-meanwhile'; theirs: Called }

/**
 * Changes what an organiser's team calls them, and the language of emails to them. `was` is how both stood when the form was
 * opened: of two at once, in two windows or on two machines, the later one is told what the other wrote, and decides.
 */
export async function changeAccount(
  db: Db,
  { organiserId, was, ...wanted }: { organiserId: string; was: Called } & Called,
): Promise<ChangeOutcome> {
  return db.transaction().execute(async (tx) => {
    const theirs = await tx
      .selectFrom('organisers')
      .select(['name', 'locale'])
      .where('id', '=', organiserId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (isSame(theirs, wanted)) return { outcome: 'changed' }
    if (!isSame(theirs, was)) return { outcome: 'changed-meanwhile', theirs }
    await tx.updateTable('organisers').set(wanted).where('id', '=', organiserId).execute()
    return { outcome: 'changed' }
  })
}

const isSame = (one: Called, other: Called) => one.name === other.name && one.locale === other.locale
