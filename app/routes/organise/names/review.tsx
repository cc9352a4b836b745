import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { limits } from '#limits'
import { may } from '#organisers'
import {
  decide,
  findReview,
  readDecision,
  refuse,
  sampleNames,
  second,
  sizeQueues,
  takenAlone,
  undo,
  type DecisionFaults,
} from '#reviews'
import { ReviewPage, type ReviewTrouble } from '#ui/desk/names/review-page.tsx'
import { queueNames } from '#ui/desk/names/words.ts'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { cameBack } from '#web/desk/account/came-back.ts'
import { beginNames } from '#web/desk/begin/begin-names.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * One decision about names: whom it concerns, what was decided and by whom, and what the reader may do about it. 404
 * for a review of another campaign.
 */
export async function loader(args: LoaderFunctionArgs) {
  const begun = await beginNames(args)
  const { db, locale, campaign, at, session } = begun
  const review = await findReview(db, { reviewId: args.params.review ?? '', ...at })
  if (!review) throw new Response(null, { status: 404 })
  const { answer } = await may(db, session.id, 'strike names', { campaign: campaign.slug })
  const head = { title: titled(locale, sayIn(locale)('review.found', { count: review.found })) }
  return json(
    {
      head,
      campaign,
      review,
      sizes: await sizeQueues(db, at.campaignId),
      sample: await sampleNames(db, review.id),
      mostAlone: limits.review.mostAlone,
      takenAlone: await takenAlone(db, at),
      proven: answer === 'yes',
      left: await cameBack(begun, args.request),
      trouble: troubleIn(args.request),
    },
    { headers: headers() },
  )
}

/**
 * Decides, agrees as the second organiser, refuses, or undoes. 303 back with a word where it did not happen; 422
 * without a reason; for what takes people out of the count a passkey first (303).
 */
export async function action(args: ActionFunctionArgs) {
  const fields = await readFields(args.request.clone())
  const { db, at, room } = await beginNames(args)
  const review = await findReview(db, { reviewId: args.params.review ?? '', ...at })
  if (!review) throw new Response(null, { status: 404 })
  const here = (trouble?: ReviewTrouble) =>
    seeOther(room(`/reviews/${review.id}${trouble ? `?trouble=${trouble}` : ''}`))
  const deciding = { ...at, reviewId: review.id }
  // A passkey used just now, for what takes people out of the count and for what brings them back.
  if ((review.deed ?? fields.deed) === 'strike' && fields.do !== 'refuse')
    await beginNames(args, 'strike names')

  switch (fields.do) {
    case 'second':
      return here(troubles[(await second(db, deciding)).outcome])
    case 'refuse':
      return here((await refuse(db, deciding)) ? undefined : 'decided')
    case 'undo': {
      const trouble = troubles[(await undo(db, deciding)).outcome]
      const back = typeof fields.back === 'string' && Object.hasOwn(queueNames, fields.back)
      if (trouble || !back) return here(trouble)
      return seeOther(room(`?queue=${String(fields.back)}&did=${review.id}`))
    }
    default: {
      const reading = readDecision(fields)
      if (reading.outcome === 'refused') {
        const refused: Refused = { faults: reading.faults, typed: textsOf(fields) }
        return json(refused, { status: 422, headers: noStore })
      }
      return here(troubles[(await decide(db, deciding, reading.decision)).outcome])
    }
  }
}

/** What there is to be told of each thing that can come of a press, where the review itself does not tell it. */
const troubles = {
  running: undefined,
  'own-decision': 'own-decision',
  'not-waiting': 'decided',
  undone: undefined,
  undoing: undefined,
  'too-late': 'too-late',
  'log-is-closed': 'log-is-closed',
  done: undefined,
  'waits-for-second': undefined,
  'not-drafted': 'decided',
} as const satisfies Record<Outcome, ReviewTrouble | undefined>

type Outcome = Awaited<ReturnType<typeof second | typeof undo | typeof decide>>['outcome']

function troubleIn(request: Request): ReviewTrouble | null {
  const asked = new URL(request.url).searchParams.get('trouble')
  return Object.values(troubles).find((trouble) => trouble === asked) ?? null
}

type Refused = { faults: DecisionFaults; typed: Record<string, string> }

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Review() {
  const { left, ...page } = useLoaderData<typeof loader>()
  return <ReviewPage {...page} refused={useActionData<Refused>() ?? left} />
}
