import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAddress } from '#addresses'
import { askToVisit } from '#mailboxes'
import { AddressForm } from '#ui/fields/address-form.tsx'
import { MyNotice } from '#ui/my/my-notice.tsx'
import { useSite } from '#ui/site.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { ticketCookie } from '#web/visits/cookies.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Where somebody gives their address to see what they have signed; after a visit has ended, that it has. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = begin(args)
  const left = new URL(args.request.url).searchParams.get('done') === 'left'
  return json({ head: { title: titled(locale, sayIn(locale)('me.title')) }, left })
}

/**
 * Sends a code to the address. 303 to where it is typed, whether anything was ever signed with the address or not;
 * 422 where it is no address; 429 for a network that asks too often.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, locale, network, paths, site } = begin(args)
  const fields = await readFields(args.request)
  const reading = readAddress(fields.email ?? '')
  if (reading.outcome === 'refused') {
    const typed = textsOf(fields).email ?? ''
    const refused = { typed, fault: typed.trim() === '' ? 'E_EMPTY' : reading.fault }
    return json(refused, { status: 422, headers: noStore })
  }
  const asked = await askToVisit(db, keys, {
    address: reading.address,
    addressKey: reading.key,
    locale,
    network,
  })
  switch (asked.outcome) {
    case 'check-your-mailbox':
      return seeOther(paths.visitCode(), { 'Set-Cookie': ticketCookie(site.url, 'visit', asked.ticket) })
    case 'too-many-from-network':
      throw new Response(null, { status: 429, headers: { 'Retry-After': '3600' } })
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Ask() {
  const { say, to } = useSite()
  const { left } = useLoaderData<typeof loader>()
  const refused = useActionData<{ typed: string; fault: string }>()
  // What the tab keeps of a form that was not sent is forgotten too.
  return (
    <article className="max-w-[36rem] py-10" data-signed={left ? '' : undefined}>
      <h1 className="text-headline">{say('me.title')}</h1>
      {left && <MyNotice done="left" />}
      <p className="mt-4">{say('me.ask')}</p>
      <AddressForm action={to.visit()} hint={say('me.askHint')} refused={refused} />
    </article>
  )
}
