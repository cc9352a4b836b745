import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { isProven } from '#organisers'
import { beginDesk } from './begin-desk.ts'
import { hereIn } from './here.ts'

/**
 * What grave deeds at one's own account begin with: signed in, and a passkey used just now. Whoever has not is asked for
 * it and comes back.
 */
export async function beginProven(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const desk = await beginDesk(args)
  if (!(await isProven(desk.db, desk.session.id)))
    throw redirect(desk.paths.proveAgain(hereIn(args.request)), { status: 303 })
  return desk
}
