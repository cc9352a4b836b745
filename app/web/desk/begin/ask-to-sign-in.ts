import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { noStore } from '../../answers/answers.ts'
import type { pathsIn } from '../../paths.ts'
import { readFields } from '../../forms/read-fields.ts'
import { hereIn } from './here.ts'

// Buttons, choices, days and ids are one word of these, and begin with a small letter or a digit. Whatever holds another sign
// was typed by somebody, and so was a word with a capital, as names and titles are written. A single word in small letters
// cannot be told from a choice, and is typed again.
const TYPED = /[^\w:-]|^[A-Z]/

type Field = [name: string, value: string]

/** A form that came after its organiser's session had ended, as it was sent: what somebody typed, and what goes along with it. */
export type LeftBehind = { typed: Field[]; beside: Field[]; signIn: string }

/**
 * Where whoever is not signed in goes from the desk: to where they can, and back to what they asked for. Whoever was signed out while
 * they typed is answered 403 (RFC 9110 §15.5.4; 401 is for the schemes of §11, and this is a cookie) with a page that holds their text and sends it again, so that nothing of it is lost on the way. A form
 * whose body was read already keeps its text itself (`unlessSignedOut`); a file is not kept.
 */
export async function askToSignIn(
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
  paths: ReturnType<typeof pathsIn>,
): Promise<Response> {
  // Scripts ask for data and follow the way to the door themselves.
  const wantsPage = request.headers.get('Accept')?.includes('text/html')
  const isForm = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')
  if (request.method === 'POST' && wantsPage && isForm && !request.bodyUsed) {
    const fields = await readFields(request.clone())
    const sent = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): Field => [name, String(one)]),
    )
    const { typed = [], beside = [] } = Object.groupBy(sent, ([, value]) =>
      TYPED.test(value) ? 'typed' : 'beside',
    )
    const leftBehind: LeftBehind = { typed, beside, signIn: paths.signIn(paths.desk()) }
    if (typed.length > 0) return json({ leftBehind }, { status: 403, headers: noStore })
  }
  return redirect(paths.signIn(hereIn(request)), { status: 303 })
}
