import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { renderStatement } from '#campaigns'
import { askForTest, findFaults, passagesOf, publishUpdate } from '#updates'
import { PreviewPage } from '#ui/desk/updates/preview-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginUpdate } from '#web/desk/begin/begin-news.ts'
import { cameOfTest } from '#web/desk/came-of-test.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

/**
 * A draft as its readers would get it, as a page and as an email, and what is wrong in it. Published news leads to
 * its sending (303).
 */
export async function loader(args: LoaderFunctionArgs) {
  const begun = await beginUpdate(args, 'write updates')
  const { db, by, update, campaign, head, room, ourHost, site, query } = begun
  if (update.number !== null || update.offers !== null) throw seeOther(room(`/${update.id}/send`))
  const faults = await findFaults(db, by.teamId, update, ourHost)
  const { id, title, locale, body } = update
  return json(
    {
      head,
      campaign,
      update: { id, title, locale, html: renderStatement(body, { below: 3 }) },
      email: { from: site.host, passages: passagesOf(body, locale) },
      faults: faults ?? null,
      test: cameOfTest(query),
    },
    { headers: headers() },
  )
}

/**
 * Publishes the draft, or sends it to whoever asks as a test. 303 to the sending, or back to the preview, which says
 * what is in the way.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, by, update, room, ourHost } = await beginUpdate(args, 'write updates')
  const fields = await readFields(args.request)
  const preview = `/${update.id}/preview`
  if (fields.do === 'test') {
    const { outcome } = await askForTest(db, keys, by, { id: update.id, ourHost })
    return seeOther(room(`${preview}?test=${outcome}`))
  }
  if (fields.do !== 'publish') return seeOther(room(preview))
  const published = await publishUpdate(db, by, { id: update.id, ourHost })
  switch (published.outcome) {
    case 'published':
      return seeOther(room(`/${update.id}/send?done=published`))
    // The preview itself says what is wrong.
    case 'refused':
      return seeOther(room(preview))
    case 'no-such-draft':
      return seeOther(room(`/${update.id}/send`))
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Preview() {
  return <PreviewPage {...useLoaderData<typeof loader>()} />
}
