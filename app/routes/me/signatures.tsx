import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMine, listStruck } from '#signatures'
import { listContributions, pagesOf } from '#works'
import type { Done } from '#ui/my/my-notice.tsx'
import { MyPage } from '#ui/my/my-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { shownRecording } from '#web/album/shown-recording.ts'
import { begin } from '#web/begin.ts'
import { contentPolicy } from '#web/answers/content-policy.ts'
import { mine } from '#web/visits/mine.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { visitOrAsk } from '#web/visits/visit-or-ask.ts'
import { sayIn } from '#i18n/speak.ts'

const done = new Set<string | null>([
  'amended',
  'held',
  'withdrawn',
  'unblocked',
  'words',
  'reworded',
] satisfies Done[])

/**
 * Everything this mailbox has signed, newest words and contributions too, and what was struck of it. 303 to where a
 * visit begins without one.
 */
export async function loader(args: LoaderFunctionArgs) {
  const begun = begin(args)
  const visit = await visitOrAsk(begun, args.request)
  const signatures = await listMine(begun.db, begun.keys, visit.addressKey, begun.locale)
  const struck = await listStruck(begun.db, begun.keys, visit.addressKey, begun.locale)
  const recordings = await listContributions(
    begun.db,
    signatures.map(({ id }) => id),
  )
  const pages = await pagesOf(
    begun.db,
    signatures.map(({ id }) => id),
  )
  const asked = new URL(args.request.url).searchParams.get('done')
  const head = { title: titled(begun.locale, sayIn(begun.locale)('me.title')) }
  return json(
    {
      head,
      address: visit.address,
      signatures: signatures.map((signature) => ({
        ...mine(signature, pages.get(signature.id)),
        recordings: recordings.filter(({ signatureId }) => signatureId === signature.id).map(shownRecording),
      })),
      struck,
      done: done.has(asked) ? (asked as Done) : null,
    },
    { headers: headers() },
  )
}

export const headers = () => ({
  ...noStore,
  ...unlisted,
  'Content-Security-Policy': contentPolicy({ 'media-src': "'self'" }),
})
export const meta = pageMeta

export default function Signatures() {
  return <MyPage {...useLoaderData<typeof loader>()} />
}
