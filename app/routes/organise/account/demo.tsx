import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signInAtDemo } from '#accounts'
import { DemoDeskPage } from '#ui/desk/account/demo-desk-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { describeBrowser } from '#web/desk/account/describe-browser.ts'
import { signedInAnswer } from '#web/desk/account/signed-in-answer.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** Asks before it signs anybody in: what opens addresses by itself, such as a preview, must not use this one up. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, demoDesk } = begin(args)
  if (!demoDesk) throw new Response(null, { status: 404 })
  const token = demoDesk.opens(args.params.token ?? '') ? args.params.token! : null
  const head = { title: titled(locale, sayIn(locale)('account.demo.title')) }
  return json({ head, token }, { status: token ? 200 : 410, headers: headers() })
}

/**
 * Signs whoever runs the demonstration in as its organiser: once, within a day of the start. 303 to the desk; back to
 * the question, which says that it is over, for a link that is used up; 404 where there is no demonstration.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, demoDesk, site, paths } = begin(args)
  if (!demoDesk) throw new Response(null, { status: 404 })
  const { token = '' } = args.params
  if (!demoDesk.enter(token)) return seeOther(paths.demoDesk(token))
  const { ticket } = await signInAtDemo(db, demoDesk.organiserId, describeBrowser(args.request))
  return signedInAnswer(site.url, ticket, paths.desk())
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Demo() {
  return <DemoDeskPage token={useLoaderData<typeof loader>().token} />
}
