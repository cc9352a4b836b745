import type { LoaderFunctionArgs } from '@remix-run/node'
import { listAddresses } from '#campaigns'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { begin } from '#web/begin.ts'
import { siteMap } from '#web/sharing/site-map.ts'

const headers = {
  'Content-Type': 'application/xml; charset=utf-8',
  'Cache-Control': 'public, max-age=3600, stale-if-error=86400',
}

/** What search engines may find. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site } = begin(args)
  return answerTagged(args.request, siteMap(await listAddresses(db), site.url), headers)
}
