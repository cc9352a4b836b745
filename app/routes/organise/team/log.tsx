import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LogPage } from '#ui/desk/log-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { readLog } from '#web/desk/read-log.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** Who did what in this team, when and why, for its members; fifty entries a page. */
export async function loader(args: LoaderFunctionArgs) {
  const { id: teamId = '' } = args.params
  const desk = await beginDeed(args, 'read the audit log', { teamId })
  const { locale, paths, session } = desk
  const team = session.teams.find(({ id }) => id === teamId)!
  const head = { title: titled(locale, sayIn(locale)('audit.title')) }
  const log = await readLog(args.request, desk, (query) => paths.team(teamId, `/log${query}`))
  return json({ head, team: { id: team.id, name: team.name }, ...log }, { headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Log() {
  return <LogPage {...useLoaderData<typeof loader>()} />
}
