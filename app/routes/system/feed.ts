import type { LoaderFunctionArgs } from '@remix-run/node'
import { listNews } from '#campaigns'
import { newestUpdates } from '#updates'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { forAnySite } from '#web/answers/answers.ts'
import { atomFeed } from '#web/sharing/atom-feed.ts'
import { begin } from '#web/begin.ts'

const headers = {
  ...forAnySite,
  'Content-Type': 'application/atom+xml; charset=utf-8',
  'Cache-Control': 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400',
}

/** What has opened, what has closed and what campaigns tell, for feed readers: in the language the address asks for, else in English. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, chosen } = begin(args)
  const [news, updates] = await Promise.all([listNews(db, chosen ?? 'en'), newestUpdates(db)])
  return answerTagged(args.request, atomFeed({ news, updates }, site, chosen), headers)
}
