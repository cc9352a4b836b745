import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  askForTest,
  beginSending,
  changeSending,
  countRecipients,
  hideUpdate,
  isChange,
  readLook,
  readSending,
  whenNext,
  whoLooks,
} from '#updates'
import { SendPage } from '#ui/desk/updates/send-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginUpdate } from '#web/desk/begin/begin-news.ts'
import { cameOfTest } from '#web/desk/came-of-test.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

const doneWords = ['published', 'hidden', 'shown'] as const

/**
 * The sending of published news: how many would get it and when, or how far it is; a draft leads to where it is
 * written (303).
 */
export async function loader(args: LoaderFunctionArgs) {
  const begun = await beginUpdate(args, 'read the desk')
  const { db, by, operators, campaignId, update, campaign, head, room, query, mayDo } = begun
  if (update.number === null && update.offers === null) throw seeOther(room(`/${update.id}`))
  const sending = (await readSending(db, update.id)) ?? null
  const dry = sending ? null : await dryCount(begun.db, campaignId)
  const look = (sending ? undefined : await readLook(db, update.id)) ?? null
  const looker = dry && !look ? await whoLooks(db, { ...by, operators, recipients: dry.recipients }) : null
  const { id, number, title, locale, hiddenAt, offers } = update
  return json(
    {
      head,
      campaign,
      update: { id, number, title, locale, offers, hidden: hiddenAt !== null },
      maySend: mayDo('send updates'),
      sending,
      dry,
      look,
      looker,
      test: cameOfTest(query),
      done: doneWords.find((word) => word === query.get('done')),
    },
    { headers: headers() },
  )
}

async function dryCount(db: Parameters<typeof countRecipients>[0], campaignId: string) {
  const [counted, nextAt] = await Promise.all([countRecipients(db, campaignId), whenNext(db, campaignId)])
  return { ...counted, nextAt: nextAt ?? null }
}

type Refused = { refusal: { because: 'sure' } | { because: 'links'; hosts: string[] } }

/**
 * Sends, tests, stops or goes on, hides and shows again. 303 back, and the page says how it stands; 422 for a sending
 * that nobody ticked as sure, and for links to sites that are not allowed.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, operators, by, update, room, ourHost } = await beginUpdate(args, 'send updates')
  const { id } = update
  const fields = await readFields(args.request)
  const back = (query = '') => seeOther(room(`/${id}/send${query}`))
  const refuse = (refusal: Refused['refusal']) =>
    json<Refused>({ refusal }, { status: 422, headers: headers() })
  if (fields.do === 'hide' || fields.do === 'show') {
    const shown = fields.do === 'show'
    const moved = await hideUpdate(db, by, { id, back: shown })
    return back(moved ? `?done=${shown ? 'shown' : 'hidden'}` : '')
  }
  if (fields.do === 'test') {
    const { outcome } = await askForTest(db, keys, by, { id, ourHost })
    return back(`?test=${outcome}`)
  }
  if (isChange(fields.do)) {
    await changeSending(db, by, { id, change: fields.do })
    return back()
  }
  if (fields.do !== 'send') return back()
  if (fields.sure !== 'on') return refuse({ because: 'sure' })
  const begun = await beginSending(db, keys, by, { id, ourHost, operators })
  // What else may have come in between, the page itself says.
  return begun.outcome === 'links' ? refuse({ because: 'links', hosts: begun.hosts }) : back()
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Send() {
  return <SendPage {...useLoaderData<typeof loader>()} {...useActionData<Refused>()} />
}
