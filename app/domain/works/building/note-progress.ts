import type { Db, Instant } from '#db/connection.ts'
import type { BuildFault } from './build-apart.ts'
import type { Claim } from './claim-edition.ts'

type Step = { step: string; done: number; of: number }

/** Notes how far a build is, and that its builder lives. False where it was cancelled, or somebody else has it now. */
export async function noteProgress(db: Db, claim: Claim, step: Step, at: Instant): Promise<boolean> {
  const noted = await db
    .updateTable('editions')
    .set({ ...step, seen_at: at })
    .where('id', '=', claim.id)
    .where('state', '=', 'building')
    .where('builder', '=', claim.builder)
    .returning('id')
    .executeTakeFirst()
  return !!noted
}

/** Puts an edition back for whoever comes next. */
export async function giveBack(db: Db, claim: Claim): Promise<'given-back'> {
  await db
    .updateTable('editions')
    .set({ state: 'waiting', builder: null, seen_at: null })
    .where('id', '=', claim.id)
    .where('state', '=', 'building')
    .where('builder', '=', claim.builder)
    .execute()
  return 'given-back'
}

/** Ends an edition that cannot be built, with why; its number stays its own, and it can be tried again at the desk. */
export async function failEdition(
  db: Db,
  editionId: string,
  fault: BuildFault,
  builder?: string,
): Promise<void> {
  await db
    .updateTable('editions')
    .set({ state: 'failed', fault, builder: null })
    .where('id', '=', editionId)
    .where('state', 'in', ['waiting', 'building'])
    .$if(!!builder, (query) => query.where('builder', '=', builder!))
    .execute()
}
