import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  addMilestone,
  changeMilestone,
  listMilestones,
  listRemoved,
  markOf,
  readMilestone,
  removeMilestone,
  type Milestone,
  type MilestoneFaults,
} from '#milestones'
import { isLocale } from '#i18n/locales.ts'
import { MilestonesPage } from '#ui/desk/updates/milestones-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginNews } from '#web/desk/begin/begin-news.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { isId } from '#db/is-id.ts'

const doneWords = ['written', 'removed', 'restored'] as const

/** What has come of a campaign, in its team’s words; with `edit`, one that is to be put right. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, campaignId, campaign, head, query, mayDo } = await beginNews(args, 'read the desk')
  const [milestones, removed] = await Promise.all([
    listMilestones(db, campaignId),
    listRemoved(db, campaignId),
  ])
  const edited = milestones.find(({ id }) => id === query.get('edit'))
  const editing = edited ? { ...edited, mark: markOf(edited) } : null
  const done = doneWords.find((word) => word === query.get('done'))
  return json(
    { head, campaign, milestones, removed, editing, mayWrite: mayDo('write updates'), done },
    { headers: headers() },
  )
}

type Refused = { faults: MilestoneFaults; typed: Record<string, string>; theirs?: Milestone; gone?: true }

/**
 * Adds a milestone, changes, removes or restores one. 303 back; 422 with what was typed where something is wrong,
 * where another member changed it meanwhile, with theirs beside it, and where it is gone.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, by, locale, room } = await beginNews(args, 'write updates')
  const fields = await readFields(args.request)
  const { id = '', remove = '', restore = '', ...typed } = textsOf(fields)
  const moving = remove || restore
  if (moving) {
    const back = remove === ''
    const moved = isId(moving) && (await removeMilestone(db, by, { id: moving, back }))
    return seeOther(room(`/milestones${moved ? `?done=${back ? 'restored' : 'removed'}` : ''}`))
  }
  const reading = readMilestone(fields, isLocale(typed.locale) ? typed.locale : locale)
  if (reading.outcome === 'refused') {
    return refuse({ faults: reading.faults, typed })
  }
  const written = isId(id)
    ? await changeMilestone(db, by, reading.milestone, { id, mark: typed.mark ?? '' })
    : await addMilestone(db, by, reading.milestone)
  switch (written.outcome) {
    case 'written':
      return seeOther(room('/milestones?done=written'))
    case 'changed-meanwhile':
      return refuse({ faults: {}, typed, theirs: written.theirs })
    case 'no-such-milestone':
      return refuse({ faults: {}, typed, gone: true })
  }
}

const refuse = (refused: Refused) => json(refused, { status: 422, headers: headers() })

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Milestones() {
  return <MilestonesPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
