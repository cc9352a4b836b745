import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import {
  offerAnyPasskey,
  offerFirstPasskey,
  offerFurtherPasskey,
  offerOwnPasskeys,
  readOrganiserName,
  readPasskeyName,
} from '#accounts'
import { findSession, mayChangePasskeys } from '#organisers'
import { noStore, seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { readTicket, ticketCookie } from '#web/visits/cookies.ts'
import { passkeySite } from '#web/desk/account/passkey-site.ts'
import { readFields } from '#web/forms/read-fields.ts'

/** Whoever reads this address is led to where one signs in (303). */
export async function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.signIn())
}

/**
 * What a page's script hands to the device, as JSON (WebAuthn Level 3 §5.1.9 and §5.1.10), with a fresh challenge in it.
 * `null` where the form that waits would be refused anyway, or its sender may not: the script then sends the form, and
 * its page says why.
 */
export async function action(args: ActionFunctionArgs) {
  const begun = begin(args)
  const { purpose, name, passkey } = await readFields(args.request)
  switch (purpose) {
    case 'sign-in':
      return offerSignIn(begun, args.request)
    case 'enrol': {
      const reading = readOrganiserName(name)
      if (reading.outcome === 'refused') return nothing()
      return offerFirst(begun, args.request, reading.name)
    }
    case 'add':
      if (readPasskeyName(passkey).outcome === 'refused') return nothing()
      return offerToSession(begun, args.request, 'add')
    case 'prove':
      return offerToSession(begun, args.request, 'prove')
    default:
      return nothing()
  }
}

type Begun = ReturnType<typeof begin>
const nothing = () => json(null, { headers: noStore })

async function offerSignIn({ db, keys, site, network }: Begun, request: Request) {
  const ticket = readTicket(request, site.url, 'enrolment')
  const offer = await offerAnyPasskey(db, keys, { ticket, site: passkeySite(site.url), network })
  switch (offer.outcome) {
    case 'too-many-from-network':
      return new Response(null, { status: 429, headers: { ...noStore, 'Retry-After': '3600' } })
    case 'offered': {
      const cookie = ticketCookie(site.url, 'enrolment', offer.ticket)
      return json(offer.options, { headers: { ...noStore, 'Set-Cookie': cookie } })
    }
  }
}

async function offerFirst({ db, keys, site }: Begun, request: Request, name: string) {
  const ticket = readTicket(request, site.url, 'enrolment')
  const options = ticket && (await offerFirstPasskey(db, keys, { ticket, site: passkeySite(site.url) }, name))
  return options ? json(options, { headers: noStore }) : nothing()
}

async function offerToSession({ db, keys, site }: Begun, request: Request, purpose: 'add' | 'prove') {
  const ticket = readTicket(request, site.url, 'desk')
  const session = ticket && (await findSession(db, ticket))
  if (!session) return nothing()
  const asked = { ticket, site: passkeySite(site.url) }
  if (purpose === 'prove')
    return json(await offerOwnPasskeys(db, asked, session.organiserId), { headers: noStore })
  if (!(await mayChangePasskeys(db, session.id))) return nothing()
  return json(await offerFurtherPasskey(db, keys, asked, session.organiserId), { headers: noStore })
}
