import type { LoaderFunctionArgs } from '@remix-run/node'
import { SLUG } from '#campaigns'
import { readCount, type Count } from '#counts'
import { problemAnswer } from '#web/api/problem.ts'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { forAnySite } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { countNews } from '#web/embeds/count-news.ts'
import { knownFace } from '#web/embeds/known-face.ts'
import { missing } from '#web/embeds/missing.ts'
import { isAway } from '#db/is-away.ts'

const kept = {
  ...forAnySite,
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'public, max-age=2, stale-while-revalidate=30, stale-if-error=86400',
}

/**
 * The number for any site that wants to show it: the same bytes for everybody, no cookie read or set; with `?lang=`, also
 * the words around it. While the database is away it is the newest one this process knows, with the moment it was true,
 * marked stale.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, newestCount, requestId } = begin(args)
  const { slug = '' } = args.params
  const asked = new URL(args.request.url).searchParams
  const count =
    SLUG.test(slug) && !asked.has('lang')
      ? await readCount(db, slug).catch(orNewest(newestCount(slug)))
      : undefined
  if (count) return answerTagged(args.request, JSON.stringify(count), kept)

  const found = await knownFace(args.context, slug, asked)
  if (found.outcome === 'shown')
    return answerTagged(args.request, JSON.stringify(countNews(found.face)), kept)
  const { status, headers } = missing[found.outcome]
  return problemAnswer(status, requestId, { ...forAnySite, ...headers })
}

const orNewest = (known: Count | undefined) => (error: unknown) => {
  if (!isAway(error)) throw error
  if (!known) return undefined
  const { campaign, count, asOf, goal } = known
  return { campaign, count, asOf, goal, stale: true }
}
