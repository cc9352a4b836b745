import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { beginDraft, listUpdates } from '#updates'
import { NewsListPage } from '#ui/desk/updates/news-list-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginNews } from '#web/desk/begin/begin-news.ts'
import { pageMeta } from '#web/answers/page-meta.ts'

/** A campaign’s news for its team, drafts too, newest first, a page at a time. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, campaignId, campaign, query, head, mayDo } = await beginNews(args, 'read the desk')
  const { updates, next } = await listUpdates(db, campaignId, query.get('after') ?? undefined)
  const done = query.get('done') === 'discarded' ? ('discarded' as const) : undefined
  return json(
    { head, campaign, updates, next, mayWrite: mayDo('write updates'), done },
    { headers: headers() },
  )
}

/** Begins a draft, in the language the organiser reads in. */
export async function action(args: ActionFunctionArgs) {
  const { db, by, locale, room } = await beginNews(args, 'write updates')
  return seeOther(room(`/${await beginDraft(db, by, locale)}`))
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function List() {
  return <NewsListPage {...useLoaderData<typeof loader>()} />
}
