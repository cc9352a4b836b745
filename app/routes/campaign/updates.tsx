import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMilestones } from '#milestones'
import { listPublished } from '#updates'
import { UpdatesPage } from '#ui/updates/updates-page.tsx'
import { forEverybody } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { headOf } from '#web/campaign/campaign-page.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { pathsIn } from '#web/paths.ts'
import { sayIn } from '#i18n/speak.ts'

const NUMBER = /^[1-9]\d{0,8}$/

/**
 * A campaign’s news, newest first, and what has come of it; `before` is the number that the page goes on from. 404
 * where there is no such campaign, 410 where it was withdrawn.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, locale } = begin(args)
  const found = await campaignOr404(db, args.params.slug, locale)
  const asked = new URL(args.request.url).searchParams.get('before') ?? ''
  const before = NUMBER.test(asked) ? Number(asked) : undefined
  const [{ updates, next }, milestones] = await Promise.all([
    listPublished(db, found.id, { before }),
    listMilestones(db, found.id),
  ])
  const { slug, title, locale: language } = found
  const head = {
    ...headOf(found, site, locale, sayIn(locale)('updates.pageTitle', { title })),
    canonical: `${site.url}${pathsIn().updates(slug)}`,
  }
  const campaign = { slug, title, locale: language }
  return json(
    { head, campaign, updates, milestones, before: before ?? null, next },
    { headers: forEverybody },
  )
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function Updates() {
  return <UpdatesPage {...useLoaderData<typeof loader>()} />
}
