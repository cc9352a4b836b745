import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { beginRound, cancelRound, findAskableProof, findRound, readMoment, readWork } from '#works'
import { ProofPage, type RefusedRound } from '#ui/desk/book/proof-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginWork } from '#web/desk/begin/begin-work.ts'
import { deskHead } from '#web/desk/begin/desk-campaign.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'

/**
 * The last look of a book’s people at their names: whether it is under way, and whom it could ask. 404 where the
 * campaign makes no book.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by, campaign, locale, mayDo } = await beginWork(args, 'read the desk')
  const work = await readWork(db, by.campaignId)
  if (work?.kind !== 'book') throw new Response(null, { status: 404 })
  const [round, proof] = await Promise.all([
    findRound(db, by.campaignId),
    findAskableProof(db, by.campaignId),
  ])
  const props = {
    campaign,
    timeZone: work.timeZone,
    round: round ?? null,
    proof: proof ? { id: proof.id, builtAt: proof.builtAt, names: proof.names, asked: proof.asked } : null,
    mayAsk: mayDo('send updates'),
  }
  return json({ head: deskHead(locale, 'theBook.desk.proof', campaign), ...props }, { headers: headers() })
}

/**
 * Asks the people in a proof to look at their names, or calls that off. 303 back; 422 with what was typed where the
 * deadline cannot be read or is too near, the proof is gone, or this week has had its emails.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, by, room } = await beginWork(args, 'send updates')
  const typed = textsOf(await readFields(args.request))
  const back = seeOther(room('/book/proof'))
  if (typed.do === 'cancel') {
    await cancelRound(db, by)
    return back
  }
  const work = await readWork(db, by.campaignId)
  const reading = readMoment(typed, work?.timeZone ?? 'UTC')
  if (reading.outcome === 'refused') return refuse({ because: reading.fault, typed })
  const editionId = typed.proof ?? ''
  const begun = await beginRound(db, { ...by, editionId, deadline: reading.moment })
  switch (begun.outcome) {
    case 'begun':
    case 'under-way':
      // A second press at the same moment: what it asked for has begun.
      return back
    case 'too-soon':
    case 'no-such-proof':
      return refuse({ because: begun.outcome, typed })
    case 'enough-this-week':
      return refuse({ because: begun.outcome, nextAt: begun.nextAt.toISOString(), typed })
  }
}

const refuse = (refused: RefusedRound) => json(refused, { status: 422, headers: headers() })

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Proof() {
  return <ProofPage {...useLoaderData<typeof loader>()} refused={useActionData<RefusedRound>()} />
}
