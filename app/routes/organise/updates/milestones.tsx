import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  listMilestones,
  listRemoved,
  readMilestone,
  removeMilestone,
  writeMilestone,
  type MilestoneFaults,
} from '#milestones'
import { isLocale } from '#i18n/locales.ts'
import { MilestonesPage } from '#ui/desk/updates/milestones-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers.ts'
import { beginNews } from '#web/desk/begin-news.ts'
import { pageMeta } from '#web/page-meta.ts'
import { readFields, textsOf } from '#web/read-fields.ts'
import { isId } from '#db/is-id.ts'

const doneWords = ['written', 'removed', 'restored'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { db, campaignId, campaign, head, query, mayDo } = await beginNews(args, 'read the desk')
  const [milestones, removed] = await Promise.all([
    listMilestones(db, campaignId),
    listRemoved(db, campaignId),
  ])
  const editing = milestones.find(({ id }) => id === query.get('edit')) ?? null
  const done = doneWords.find((word) => word === query.get('done'))
  return json(
    { head, campaign, milestones, removed, editing, mayWrite: mayDo('write updates'), done },
    { headers: headers() },
  )
}

type Refused = { faults: MilestoneFaults; typed: Record<string, string> }

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
    return json<Refused>({ faults: reading.faults, typed }, { status: 422, headers: headers() })
  }
  const written = await writeMilestone(db, by, reading.milestone, isId(id) ? id : undefined)
  return seeOther(room(`/milestones${written ? '?done=written' : ''}`))
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Milestones() {
  return <MilestonesPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
