import { sql, type RawBuilder } from 'kysely'

export type WhoAsks = { organiserId: string; operators: Buffer[] }

/** Whether an account belongs to somebody who runs this copy, as a test on `organisers`. */
export const isOperator = (operators: Buffer[]) => sql<boolean>`address_mac = any (${operators}::bytea[])`

/**
 * Whether somebody may look at a team's update, as a test on `update_looks`: an operator may, of every team; where the
 * site has none with an account, another owner of the team than whoever asked. Nobody may look at what they ask for.
 */
export function mayLook({ organiserId, operators }: WhoAsks): RawBuilder<boolean> {
  const operator = isOperator(operators)
  return sql<boolean>`(asked_by is distinct from ${organiserId}::uuid and (
    exists (select from organisers where id = ${organiserId} and ${operator})
    or (not exists (select from organisers where ${operator})
        and exists (select from memberships where memberships.team_id = update_looks.team_id
                       and organiser_id = ${organiserId} and role = 'owner'))))`
}
