import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { keepTyped, type Role } from '#organisers'
import { begin } from '../../begin.ts'
import { readFields, textsOf } from '../../forms/read-fields.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { hereIn } from './here.ts'

// `moved`: what they mean is elsewhere by now, where `leads` leads.
type TurnedAway =
  | { outcome: 'signed-out' }
  | { outcome: 'moved'; leads: string }
  | { outcome: 'no-such-place' }
  | { outcome: 'not-with-this-role'; role: Role; roles: Role[] }
  | { outcome: 'prove-first'; sessionId: string }

/**
 * Throws what they are answered. A stranger's campaign and one that does not exist are both 404; a role that does not reach
 * is 403, said plainly on a page of its own; a deed that wants a passkey just now asks for it and comes back, with what was
 * typed (see `cameBack`).
 */
export async function turnAway(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  away: TurnedAway,
): Promise<never> {
  const { db, keys, paths } = begin(args)
  const { request } = args
  switch (away.outcome) {
    case 'signed-out':
      throw await askToSignIn(args, paths)
    case 'moved':
      throw redirect(away.leads, { status: 303 })
    case 'no-such-place':
      throw new Response(null, { status: 404 })
    case 'not-with-this-role':
      throw json({ role: away.role, roles: away.roles }, { status: 403 })
    case 'prove-first': {
      const here = hereIn(request)
      // A body is read once: whoever has to look into the form before this reads a copy of it.
      if (request.method === 'POST' && !request.bodyUsed) {
        const fields = textsOf(await readFields(request.clone()))
        await keepTyped(db, keys, away.sessionId, { path: here, fields })
      }
      throw redirect(paths.proveAgain(here), { status: 303 })
    }
  }
}
