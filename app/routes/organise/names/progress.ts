import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { findReview } from '#reviews'
import { noStore } from '#web/answers/answers.ts'
import { beginNames } from '#web/desk/begin/begin-names.ts'
import { sayIn } from '#i18n/speak.ts'

/** How far a review is, in a sentence and as numbers. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, at } = await beginNames(args)
  const review = await findReview(db, { reviewId: args.params.review ?? '', ...at })
  if (!review) throw new Response(null, { status: 404 })
  const { state, passed, all } = review
  const works = state === 'searching' || state === 'running' || state === 'undoing'
  return json(
    { works, passed, sentence: sayIn(locale)('review.progress', { passed, all }) },
    { headers: noStore },
  )
}
