import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findCampaign } from '#campaigns'
import { LogPage } from '#ui/desk/log-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { readLog } from '#web/desk/read-log.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** Who did what to this campaign, when and why, for its team; fifty entries a page. */
export async function loader(args: LoaderFunctionArgs) {
  const { slug = '' } = args.params
  const desk = await beginDeed(args, 'read the audit log', { campaign: slug })
  const { db, locale, paths } = desk
  const title = (await findCampaign(db, slug, locale))?.title ?? slug
  const head = { title: titled(locale, `${sayIn(locale)('audit.title')} · ${title}`) }
  const log = await readLog(args.request, desk, (query) => paths.deskCampaign(slug, `/log${query}`))
  return json({ head, campaign: { slug, title }, ...log }, { headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function CampaignLog() {
  return <LogPage {...useLoaderData<typeof loader>()} />
}
