import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { allowHost, forbidHost, listHosts } from '#updates'
import { LinksPage } from '#ui/desk/updates/links-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginNews } from '#web/desk/begin/begin-news.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'

/** The sites that a team’s news may link to. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by, campaign, head, ourHost, mayDo } = await beginNews(args, 'read the desk')
  const hosts = await listHosts(db, by.teamId)
  const mayChange = mayDo('allow links in updates')
  return json({ head, campaign, ourHost, hosts, mayChange }, { headers: headers() })
}

type Refused = { typed: string }

/** Allows or forbids a site. 303 back; 422 with what was typed where it is no name of a site. */
export async function action(args: ActionFunctionArgs) {
  const { db, by, room } = await beginNews(args, 'allow links in updates')
  const { host = '', forbid } = textsOf(await readFields(args.request))
  if (forbid !== undefined) {
    await forbidHost(db, by, forbid)
    return seeOther(room('/links'))
  }
  const allowed = await allowHost(db, by, host)
  if (allowed.outcome === 'allowed') return seeOther(room('/links'))
  return json<Refused>({ typed: host }, { status: 422, headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Links() {
  return <LinksPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
