import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pinName, sizeQueues } from '#reviews'
import { pinnedSignatories } from '#signatures'
import { FirstPage } from '#ui/desk/names/first-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginNames } from '#web/desk/begin/begin-names.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** The names that stand first on the list, in the order that the team gave them. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, campaign, at } = await beginNames(args)
  const head = { title: titled(locale, sayIn(locale)('review.first')) }
  const [pinned, sizes] = await Promise.all([
    pinnedSignatories(db, at.campaignId),
    sizeQueues(db, at.campaignId),
  ])
  return json({ head, campaign, sizes, pinned }, { headers: headers() })
}

/** Moves a name up or down among the first, or takes it out of them. 303 back, to the name where it moved. */
export async function action(args: ActionFunctionArgs) {
  const { db, at, room } = await beginNames(args)
  const fields = await readFields(args.request)
  for (const deed of ['up', 'down', 'unpin'] as const) {
    const signatureId = fields[deed]
    if (typeof signatureId !== 'string') continue
    const { outcome } = await pinName(db, { ...at, deed, signatureId })
    // Back to the name that was moved, wherever it is now.
    if (outcome === 'moved') return seeOther(room(`/first#${signatureId}`))
  }
  return seeOther(room('/first'))
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function First() {
  return <FirstPage {...useLoaderData<typeof loader>()} />
}
