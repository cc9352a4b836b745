import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { deeds, findSession, forgetTyped, keepTyped, may, rolesFor, type Deed, type Place } from '#organisers'
import { begin } from '../begin.ts'
import { readTicket } from '../cookies.ts'
import { readFields, textsOf } from '../read-fields.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { hereIn } from './here.ts'
import { leadOn } from './lead-on.ts'

/**
 * What every loader and action of the desk begins with: the platform, and who sits before this browser. Sends everybody
 * who is not signed in to where they can, and back here afterwards.
 */
export async function beginDesk(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const begun = begin(args)
  const { db, site, paths } = begun
  const ticket = readTicket(args.request, site.url, 'desk')
  const session = ticket && (await findSession(db, ticket))
  if (!ticket || !session) throw await askToSignIn(args, paths)
  args.context.organiser = { name: session.name }
  return { ...begun, session, ticket }
}

/**
 * The same for one deed at one place. A stranger's campaign and one that does not exist are both 404; a role that does not
 * reach is 403, said plainly on a page of its own; a deed that wants a passkey just now asks for it and comes back, with what
 * was typed (see `cameBack`).
 */
export async function beginDeed(args: LoaderFunctionArgs | ActionFunctionArgs, deed: Deed, place: Place) {
  const desk = await beginDesk(args)
  const answer = await may(desk.db, desk.session.id, deed, place)
  const here = hereIn(args.request)
  switch (answer.answer) {
    case 'yes':
      if (args.request.method === 'POST' && 'proven' in deeds[deed])
        await forgetTyped(desk.db, desk.session.id)
      args.context.organiser = { name: desk.session.name, kind: answer.kind }
      return { ...desk, ...answer, session: desk.session }
    case 'no-such-place':
      await leadOn(desk, place)
      throw new Response(null, { status: 404 })
    case 'not-with-this-role':
      throw json({ role: answer.role, roles: rolesFor(deed) }, { status: 403 })
    case 'prove-first':
      // A body is read once: whoever has to look into the form before this reads a copy of it.
      if (args.request.method === 'POST' && !args.request.bodyUsed) {
        const fields = textsOf(await readFields(args.request.clone()))
        await keepTyped(desk.db, desk.keys, desk.session.id, { path: here, fields })
      }
      throw redirect(desk.paths.proveAgain(here), { status: 303 })
  }
}
