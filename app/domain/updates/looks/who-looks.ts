import { limits } from '#limits'
import type { Db } from '#db/connection.ts'
import { isOperator } from './may-look.ts'

/** Who looks at a new team's update: whoever runs this copy of the platform, or another owner of the team. */
export type Looker = 'operator' | 'another-owner'

type Asking = { teamId: string; organiserId: string; recipients: number; operators: Buffer[] }

/**
 * Who must look at an update before so many people get it; null when nobody must: the team is known by now, they are few,
 * the sender runs this copy, or there is nobody else. A team is known once two of its updates were looked at and let out.
 */
export async function whoLooks(
  db: Db,
  { teamId, organiserId, recipients, operators }: Asking,
): Promise<Looker | null> {
  if (recipients < limits.updates.firsts.lookedAtFrom) return null
  const { passed } = await db
    .selectFrom('update_looks')
    .select((eb) => eb.fn.countAll<number>().as('passed'))
    .where('team_id', '=', teamId)
    .where('state', '=', 'passed')
    .executeTakeFirstOrThrow()
  if (passed >= limits.updates.firsts.updates) return null
  const own = await db
    .selectFrom('organisers')
    .select(isOperator(operators).as('operator'))
    .where('id', '=', organiserId)
    .executeTakeFirst()
  if (own?.operator) return null
  const operator = await db
    .selectFrom('organisers')
    .select('id')
    .where(isOperator(operators))
    .executeTakeFirst()
  if (operator) return 'operator'
  const owner = await db
    .selectFrom('memberships')
    .select('organiser_id')
    .where('team_id', '=', teamId)
    .where('role', '=', 'owner')
    .where('organiser_id', '<>', organiserId)
    .executeTakeFirst()
  return owner ? 'another-owner' : null
}
