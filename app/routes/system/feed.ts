import type { LoaderFunctionArgs } from '@remix-run/node'
import { listNews } from '#campaigns'
import { answerTagged } from '#web/answer-tagged.ts'
import { forAnySite } from '#web/answers.ts'
import { atomFeed } from '#web/atom-feed.ts'
import { begin } from '#web/begin.ts'

const headers = {
  ...forAnySite,
  'Content-Type': 'application/atom+xml; charset=utf-8',
  'Cache-Control': 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400',
  Vary: 'Accept-Language',
}

/** What has opened and what has closed, for feed readers. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, locale, chosen } = begin(args)
  return answerTagged(args.request, atomFeed(await listNews(db, locale), site, locale, chosen), headers)
}
