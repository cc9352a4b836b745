import { json, type ActionFunctionArgs } from '@remix-run/node'
import { askToEnrol } from '#accounts'
import { readAddress } from '#addresses'
import { noStore, seeOther } from '../../answers/answers.ts'
import { begin } from '../../begin.ts'
import { ticketCookie } from '../../visits/cookies.ts'
import { readFields, textsOf } from '../../forms/read-fields.ts'
import { nextIn } from '../begin/here.ts'

export type RefusedAddress = { typed: string; fault: string }

/**
 * Takes an address from a form, sends it a code and leads to where the code is typed; the same for every address. 422
 * with what was typed where it is none.
 */
export async function enrolFrom(args: ActionFunctionArgs): Promise<Response> {
  const { db, keys, locale, network, paths, site } = begin(args)
  const fields = await readFields(args.request)
  const reading = readAddress(fields.email ?? '')
  if (reading.outcome === 'refused') {
    const typed = textsOf(fields).email ?? ''
    const refused: RefusedAddress = { typed, fault: typed.trim() === '' ? 'E_EMPTY' : reading.fault }
    return json(refused, { status: 422, headers: noStore })
  }
  const { address, key: addressKey } = reading
  const asked = await askToEnrol(db, keys, { address, addressKey, locale, network })
  switch (asked.outcome) {
    case 'check-your-mailbox':
      return seeOther(paths.signUpCode(nextIn(args.request)), {
        'Set-Cookie': ticketCookie(site.url, 'enrolment', asked.ticket),
      })
    case 'too-many-from-network':
      throw new Response(null, { status: 429, headers: { 'Retry-After': '3600' } })
  }
}
