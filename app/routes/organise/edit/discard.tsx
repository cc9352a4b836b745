import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { discardDraft } from '#drafts'
import { sayIn } from '#i18n/speak.ts'
import { AskPage } from '#ui/desk/launch/questions/ask-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginNewDraft } from '#web/desk/begin/begin-draft.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { readNumber } from '#web/forms/read-number.ts'

/** Asks once whether a draft is to be thrown away. */
export async function loader(args: LoaderFunctionArgs) {
  const { draft, locale, shown } = await beginNewDraft(args)
  const head = { title: titled(locale, sayIn(locale)('discard.title')) }
  return json({ head, shown, revision: draft.revision }, { headers: headers() })
}

/**
 * Throws the draft away: 303 to the desk. 409 where somebody has written in it since the question was asked; 303 to
 * how the campaign runs where it has been published.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, by, paths, slug } = await beginNewDraft(args)
  const { _revision } = await readFields(args.request)
  const { outcome } = await discardDraft(db, { ...by, revision: readNumber(_revision) })
  switch (outcome) {
    case 'discarded':
      return seeOther(paths.desk('discarded'))
    case 'changed':
      return json({ changed: true }, { status: 409, headers: noStore })
    case 'no-draft':
      return seeOther(paths.deskCampaign(slug, '/edit'))
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Discard() {
  const { shown, revision } = useLoaderData<typeof loader>()
  const changed = useActionData<{ changed: true }>()?.changed
  return (
    <AskPage
      shown={shown}
      here="discard"
      keepAt="/edit/review"
      revision={revision}
      words={{ title: 'discard.title', body: 'discard.body', final: 'launch.close.final' }}
      buttons={{ now: 'discard.now', not: 'discard.not' }}
      warned={changed && 'discard.changed'}
    />
  )
}
