import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  askForEdition,
  cancelEdition,
  findUncovered,
  hideEdition,
  listEditions,
  readCutOff,
  readWork,
  retryEdition,
  type CutOffFault,
} from '#works'
import { EditionsPage } from '#ui/desk/works/editions-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginWork } from '#web/desk/begin/begin-work.ts'
import { deskHead } from '#web/desk/begin/desk-campaign.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'

/** The editions of a campaign’s work, and how far those are that are being built. 404 where the campaign makes none. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by, campaign, locale, mayDo } = await beginWork(args, 'read the desk')
  const work = await readWork(db, by.campaignId)
  if (!work || work.kind === 'statement') throw new Response(null, { status: 404 })
  const editions = await listEditions(db, by.campaignId, { forEverybody: false })
  const { kind, revision, timeZone } = work
  return json(
    {
      head: deskHead(locale, 'desk.room.editions', campaign),
      campaign,
      work: { kind, begun: revision > 0, timeZone },
      editions,
      uncovered: await findUncovered(db, by.campaignId),
      mayMake: mayDo('make a work'),
      tooLate: new URL(args.request.url).searchParams.get('said') === 'too-late',
    },
    { headers: headers() },
  )
}

/**
 * Orders an edition or a proof, cancels one that is being built, tries a failed one again, hides or shows one. 303
 * back, also for a second press; 422 with what was typed where the moment cannot be read or the work is not ready.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, by, room } = await beginWork(args, 'make a work')
  const fields = textsOf(await readFields(args.request))
  const back = seeOther(room('/editions'))
  const editionId = fields.edition ?? ''
  switch (fields.do) {
    case 'cancel':
      return cancel()
    case 'retry':
      return retry()
    case 'hide':
    case 'show':
      return hide(fields.do === 'hide')
    default:
      return order(fields)
  }

  async function cancel() {
    const { outcome } = await cancelEdition(db, { ...by, editionId })
    switch (outcome) {
      case 'cancelled':
        return back
      case 'not-under-way':
        return seeOther(room('/editions?said=too-late'))
    }
  }

  async function retry() {
    const { outcome } = await retryEdition(db, { ...by, editionId })
    switch (outcome) {
      case 'asked':
      case 'under-way':
      case 'nothing-to-retry':
        // The page says of each edition whether it waits, is being built or is there.
        return back
    }
  }

  async function hide(hidden: boolean) {
    const { outcome } = await hideEdition(db, { ...by, editionId, hidden })
    switch (outcome) {
      case 'done':
      case 'nothing-to-change':
        // Somebody else pressed first: it is as was wished.
        return back
    }
  }

  async function order(typed: Record<string, string>) {
    const work = await readWork(db, by.campaignId)
    const reading = readCutOff(typed, work?.timeZone ?? 'UTC')
    if (reading.outcome === 'refused') return refuse({ cutOff: reading.fault, typed })
    const proof = typed.do === 'proof'
    const asked = await askForEdition(db, { ...by, proof, cutOff: reading.cutOff })
    switch (asked.outcome) {
      case 'asked':
      case 'under-way':
        // A second press at the same moment: what it asked for is being built.
        return back
      case 'not-ready':
        return refuse({ missing: asked.faults.length, typed })
      case 'no-work':
        return refuse({ missing: 1, typed })
    }
  }
}

type Refused = { cutOff?: CutOffFault; missing?: number; typed: Record<string, string> }

const refuse = (refused: Refused) => json(refused, { status: 422, headers: headers() })

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Editions() {
  return <EditionsPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
