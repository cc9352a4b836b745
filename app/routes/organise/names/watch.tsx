import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { rolesFor } from '#organisers'
import { findReview, keepWatching, listWatched, sizeQueues, unwatchName, watchNames } from '#reviews'
import { WatchPage } from '#ui/desk/names/watch-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginNames } from '#web/desk/begin/begin-names.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** The names that are looked at before they are shown, and what a search among those already signed has found. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, campaign, at, role } = await beginNames(args)
  const asked = new URL(args.request.url).searchParams
  const added = asked.get('added')
  const head = { title: titled(locale, sayIn(locale)('review.watch')) }
  const [watched, sizes, search] = await Promise.all([
    listWatched(db, at),
    sizeQueues(db, at.campaignId),
    findReview(db, { ...at, reviewId: asked.get('search') ?? '' }),
  ])
  const may = rolesFor('watch names').includes(role)
  return json(
    {
      head,
      campaign,
      sizes,
      watched,
      may,
      added: added && /^\d{1,4}$/.test(added) ? Number(added) : null,
      search: search?.deed === 'watch' ? search.id : null,
      news: asked.get('news') === 'wants-another' ? ('wants-another' as const) : null,
    },
    { headers: headers() },
  )
}

/**
 * Puts names on the watch list, keeps one watched or takes one off. 303 back; 422 with what was typed where a line is
 * no name, there is none, or they are too many.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, locale, at, room } = await beginNames(args, 'watch names')
  const fields = await readFields(args.request)
  if (typeof fields.remove === 'string') {
    const { outcome } = await unwatchName(db, { ...at, id: fields.remove })
    return seeOther(room(outcome === 'wants-another' ? '/watch?news=wants-another' : '/watch'))
  }
  if (typeof fields.keep === 'string') {
    await keepWatching(db, { ...at, id: fields.keep })
    return seeOther(room('/watch'))
  }
  const names = typeof fields.names === 'string' ? fields.names : ''
  const watched = await watchNames(db, { ...at, lines: names })
  const say = sayIn(locale)
  const refuse = (sentence: string) => json<Refused>({ sentence, names }, { status: 422, headers: noStore })
  switch (watched.outcome) {
    case 'watched':
      return seeOther(
        room(`/watch?added=${watched.added}${watched.reviewId ? `&search=${watched.reviewId}` : ''}`),
      )
    case 'not-a-name':
      return refuse(say('review.watch.fault.name', { line: watched.line }))
    case 'nothing':
      return refuse(say('review.watch.fault.nothing'))
    case 'too-many':
      return refuse(say('review.watch.fault.many', { most: watched.most }))
  }
}

type Refused = { sentence: string; names: string }

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Watch() {
  return <WatchPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
