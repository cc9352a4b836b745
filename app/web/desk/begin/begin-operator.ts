import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { isOperator } from '#organisers'
import type { Db } from '#db/connection.ts'
import type { Platform } from '../../context.ts'
import { beginDesk } from './begin-desk.ts'

/**
 * Whether somebody at the desk runs this copy: their mailbox is one of OPERATOR_MAILBOXES. On a laptop with its demonstration
 * that names nobody it is whoever is signed in, for whoever reads the terminal owns the machine.
 */
export async function runsThisCopy(
  db: Db,
  organiserId: string,
  { operators, demoDesk }: Pick<Platform, 'operators' | 'demoDesk'>,
): Promise<boolean> {
  return operators.length > 0 ? isOperator(db, organiserId, operators) : demoDesk !== undefined
}

/** What the operators' page begins with. For everybody else there is no such page: 404. */
export async function beginOperator(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const desk = await beginDesk(args)
  if (!(await runsThisCopy(desk.db, desk.session.organiserId, args.context)))
    throw new Response(null, { status: 404 })
  return desk
}
