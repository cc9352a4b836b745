import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOpen } from '#campaigns'
import { FrontPage } from '#ui/front-page.tsx'
import { forEverybody } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { frontShared } from '#web/sharing/shared-as.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * The front page: the campaigns that can be signed now, then those that are to open and those that have closed, a
 * hundred at most.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, chosen, site } = begin(args)
  const say = sayIn(locale)
  const campaigns = await listOpen(db, locale)
  const shared = frontShared(site, { locale, chosen })
  const head = { title: say('home.title'), description: say('home.description'), shared }
  return json({ head, campaigns }, { headers: forEverybody })
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function Home() {
  const { campaigns } = useLoaderData<typeof loader>()
  return <FrontPage campaigns={campaigns} />
}
