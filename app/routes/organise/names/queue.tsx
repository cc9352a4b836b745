import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  decide,
  findBursts,
  findReview,
  keepName,
  letThrough,
  listBursts,
  listNames,
  listReports,
  listReviews,
  look,
  markCoWriters,
  pinName,
  readConditions,
  sizeQueues,
  type NameInReview,
  type ReportedName,
} from '#reviews'
import { listQuestions, sayAnswers } from '#questions'
import { QueuePage } from '#ui/desk/names/queue-page.tsx'
import { queueNames, type QueueName } from '#ui/desk/names/words.ts'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { askedIn } from '#web/asked-in.ts'
import { beginNames } from '#web/desk/begin/begin-names.ts'
import { sayTrouble, type Trouble } from '#web/desk/say-trouble.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * The names that wait for somebody’s eyes, one queue at a time, a hundred a page; with what was just done, and a word
 * where something could not be.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, campaign, at, kind } = await beginNames(args)
  const queue = queueOf(args.request)
  const read = askedIn(args.request.url)
  const query = { q: read('q'), after: read('after') }
  const isList = queue === 'held' || queue === 'hidden' || queue === 'all'
  const listed = isList ? await listNames(db, { ...at, queue, ...query }) : undefined
  const reported = queue === 'reported' ? await listReports(db, keys, at.campaignId) : []
  const names: (NameInReview | ReportedName)[] = listed?.names ?? reported
  const answered = names.some(({ answers }) => Object.keys(answers).length > 0)
  const questions = answered ? await listQuestions(db, at.campaignId, locale) : []
  const did = await findReview(db, { reviewId: read('did') ?? '', ...at })
  const head = { title: titled(locale, sayIn(locale)(queueNames[queue])) }
  return json(
    {
      head,
      campaign,
      queue,
      query,
      sizes: await sizeQueues(db, at.campaignId),
      // Only a record has people who wrote it.
      names: names.map((named) => ({
        ...named,
        ...(kind !== 'album' && { coWriter: undefined }),
        answers: sayAnswers(questions, named.answers),
      })),
      next: listed?.next ?? null,
      crowds: queue === 'bursts' ? await listBursts(db, keys, at.campaignId) : [],
      bursts: queue === 'bursts' ? await findBursts(db, at.campaignId) : [],
      decisions: queue === 'decisions' ? await listReviews(db, at.campaignId) : [],
      did: did && did.state !== 'drafted' ? did : null,
      trouble: sayTrouble(locale, new URL(args.request.url).searchParams),
    },
    { headers: headers() },
  )
}

/**
 * What one press in a queue does: keeps a reported name, lets a burst through, pins, marks who wrote a record, shows
 * or hides. 303 back with what was done or why not; to a review where a reason, or a second organiser, is wanted.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, at, room } = await beginNames(args)
  const fields = await readFields(args.request)
  const queue = queueOf(args.request)
  const back = (did = '') => seeOther(room(`?queue=${queue}${did && `&did=${did}`}`))
  const halt = (trouble: Trouble) => seeOther(room(`?queue=${queue}&trouble=${trouble}`))
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined)

  if (text('keep')) {
    return (await keepName(db, { ...at, signatureId: text('keep')! })) ? back() : halt('gone')
  }
  if (text('through')) {
    const through = await letThrough(db, { ...at, burstId: text('through')! })
    return through.outcome === 'let-through' ? back(through.reviewId ?? '') : halt('gone')
  }
  for (const deed of ['pin', 'unpin'] as const) {
    if (!text(deed)) continue
    const { outcome } = await pinName(db, { ...at, deed, signatureId: text(deed)! })
    if (outcome === 'too-many') return halt('pins')
    return outcome === 'nothing-to-do' ? halt('gone') : seeOther(room('/first'))
  }
  for (const isOne of [true, false]) {
    const signatureId = text(isOne ? 'cowrite' : 'uncowrite')
    if (!signatureId) continue
    await markCoWriters(db, { ...at, signatureIds: [signatureId], isOne })
    return back()
  }
  if (text('deed') === 'cowrite') {
    const chosen = [fields.id].flat().filter((id) => typeof id === 'string')
    const { outcome } = await markCoWriters(db, { ...at, signatureIds: chosen, isOne: true })
    if (outcome === 'too-many') return halt('co-writers')
    return seeOther(room(`?${new URL(args.request.url).searchParams}`))
  }
  const one = text('show') ?? text('hide')
  const deed = text('show') ? 'show' : text('hide') ? 'hide' : text('deed')
  const reading = readConditions({ id: one ?? fields.id, burst: fields.burst })
  if (reading.outcome === 'refused') return halt('chosen')
  const looked = await look(db, { ...at, conditions: reading.conditions })
  if (looked.outcome !== 'looked') return halt(looked.outcome === 'nobody' ? 'gone' : 'many')
  const { reviewId } = looked
  if (deed !== 'show' && deed !== 'hide') return seeOther(room(`/reviews/${reviewId}`))
  const decided = await decide(db, { ...at, reviewId }, { deed, why: '' })
  switch (decided.outcome) {
    case 'done':
      return back(reviewId)
    case 'not-drafted':
      return halt('gone')
    case 'waits-for-second':
      return seeOther(room(`/reviews/${reviewId}`))
  }
}

function queueOf(request: Request): QueueName {
  const asked = new URL(request.url).searchParams.get('queue') ?? ''
  return Object.hasOwn(queueNames, asked) ? (asked as QueueName) : 'held'
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Queue() {
  return <QueuePage {...useLoaderData<typeof loader>()} />
}
