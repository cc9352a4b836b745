import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mostOccupations } from '#counts'
import { limits } from '#limits'
import { look, readConditions, sizeQueues } from '#reviews'
import { LookPage } from '#ui/desk/names/look-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginNames } from '#web/desk/begin/begin-names.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** Where names are sought by what they have in common, for one decision about all of them. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, campaign, at } = await beginNames(args)
  const typed = Object.fromEntries(new URL(args.request.url).searchParams)
  const head = { title: titled(locale, sayIn(locale)('review.many')) }
  const [sizes, occupations] = await Promise.all([
    sizeQueues(db, at.campaignId),
    mostOccupations(db, at.campaignId),
  ])
  return json({ head, campaign, typed, sizes, occupations }, { headers: headers() })
}

/**
 * Drafts a review of exactly those who meet every condition: 303 to it. 422 with what was typed where a condition
 * cannot be read, and where nobody or too many meet them.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, locale, at, room } = await beginNames(args)
  const say = sayIn(locale)
  const fields = await readFields(args.request)
  const refuse = (faults: Refused['faults']) =>
    json<Refused>({ faults, typed: textsOf(fields) }, { status: 422, headers: noStore })
  const reading = readConditions(fields)
  if (reading.outcome === 'refused') {
    const { any, ...beside } = reading.faults
    return refuse({ ...beside, ...(any && { any: say('review.fault.any') }) })
  }
  const looked = await look(db, { ...at, conditions: reading.conditions })
  switch (looked.outcome) {
    case 'looked':
      return seeOther(room(`/reviews/${looked.reviewId}`))
    case 'nobody':
      return refuse({ any: say('review.fault.nobody') })
    case 'too-many':
      return refuse({ any: say('review.fault.many', { most: limits.review.mostAtOnce }) })
  }
}

type Refused = { faults: Partial<Record<string, string>>; typed: Record<string, string> }

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Look() {
  const { typed, ...page } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  return <LookPage {...page} typed={refused?.typed ?? typed} faults={refused?.faults ?? {}} />
}
