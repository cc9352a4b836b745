import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { kindOf, localesOf, readDraft, stepOf } from '#drafts'
import { listEntries } from '#audit'
import { findWorkFault } from '#works'
import { sayIn } from '#i18n/speak.ts'
import { ReviewPage } from '#ui/desk/launch/publishing/review-page.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { beginNewDraft } from '#web/desk/begin/begin-draft.ts'
import { draftQuestions } from '#web/desk/draft/draft-questions.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'

/** Everything that is still missing or odd in a draft, with the secret link to it and who did what. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, draft, locale, shown, site, paths, teamId } = await beginNewDraft(args)
  const { campaign, faults } = readDraft(draft.fields, draft.now)
  const [own] = localesOf(draft.fields)
  const workFault = await findWorkFault(db, draft.campaignId, kindOf(draft.fields))
  const { entries } = await listEntries(db, { teamId, campaignId: draft.campaignId })
  const props = {
    shown,
    several: localesOf(draft.fields).length > 1,
    faults: faults.map((fault) => ({ ...fault, step: stepOf(fault.field)! })),
    questions: draftQuestions(campaign.questions, { reader: locale, locale, own }),
    workFault: workFault ?? null,
    link: draft.previewToken && `${site.url}${paths.preview(draft.previewToken)}`,
    savedAt: draft.savedAt,
    back: new URL(args.request.url).searchParams.get('done') === 'back',
    entries: entries.slice(0, 8).map(({ id, deed, facts, who, at }) => ({ id, deed, facts, who, at })),
  }
  const head = { title: titled(locale, sayIn(locale)('launch.step.review')) }
  return json({ head, ...props }, { headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Review() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />
}
