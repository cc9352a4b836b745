import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOfTeams } from '#campaigns'
import { rolesFor } from '#organisers'
import { listLooks } from '#updates'
import { DeskHome } from '#ui/desk/desk-home.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { beginDesk } from '#web/desk/begin/begin-desk.ts'
import { runsThisCopy } from '#web/desk/begin/begin-operator.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** An organiser’s desk: their teams and campaigns, and what waits for a look of theirs. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, operators, session } = await beginDesk(args)
  const teams = session.teams.map(({ id, name }) => ({ id, name }))
  const campaigns = await listOfTeams(
    db,
    teams.map(({ id }) => id),
    locale,
  )
  const looks = await listLooks(db, { organiserId: session.organiserId, operators })
  const isOperator = await runsThisCopy(db, session.organiserId, args.context)
  const makers: string[] = rolesFor('create a campaign')
  const mayBegin = session.teams.some(({ role }) => makers.includes(role))
  const head = { title: titled(locale, sayIn(locale)('desk.title')) }
  const done = new URL(args.request.url).searchParams.get('done')
  const props = { name: session.name, teams, campaigns, mayBegin, looks, isOperator, left: done === 'left' }
  return json({ head, ...props, discarded: done === 'discarded' }, { headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Home() {
  return <DeskHome {...useLoaderData<typeof loader>()} />
}
