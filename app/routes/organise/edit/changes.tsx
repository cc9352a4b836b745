import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { countVersions } from '#campaigns'
import { beginChange, discardChange, findChange, publishChange, stepOf } from '#drafts'
import { offerWords, whenNext } from '#updates'
import { sayIn } from '#i18n/speak.ts'
import { ChangesPage } from '#ui/desk/launch/changes/changes-page.tsx'
import type { ChangeRefusal } from '#ui/desk/launch/changes/changes-props.ts'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { beginDraft } from '#web/desk/begin/begin-draft.ts'
import { showChanges } from '#web/desk/draft/show-changes.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { readNumber } from '#web/forms/read-number.ts'

/** What a change of a published campaign would do, and the one button. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, draft, locale, shown, paths, slug } = await beginDraft(args)
  const found = await findChange(db, draft)
  if (!found) throw seeOther(paths.deskCampaign(slug, '/edit/review'))
  const versions = await countVersions(db, draft.campaignId)
  const props = {
    shown,
    revision: draft.revision,
    parts: await showChanges(found.changes, locale),
    faults: found.faults.map((fault) => ({ ...fault, step: stepOf(fault.field)! })),
    rewords: found.rewords,
    onlyLanguages: found.onlyLanguages,
    signed: found.signed,
    standing: versions.reduce((sum, { standing }) => sum + standing, 0),
    next: versions.length + 1,
    recipients: found.recipients,
    offerFrom: (await whenNext(db, draft.campaignId)) ?? null,
  }
  const head = { title: titled(locale, sayIn(locale)('change.step')) }
  return json({ head, ...props }, { headers: headers() })
}

/**
 * Begins a change, publishes it, or discards it. 303 to its first step or to how the campaign runs; 422 where people
 * have signed and nobody was asked to be sure, 409 where the draft was changed since the page was read.
 */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, 'publish a campaign', { campaign: slug })
  const { db, paths, teamId } = desk
  const by = { campaignId: desk.campaignId!, teamId, organiserId: desk.session.organiserId }
  const { _then, _revision, _sure, _offer } = await readFields(args.request)
  const to = (rest: string) => seeOther(paths.deskCampaign(slug, rest))
  if (_then === 'begin') return to((await beginChange(db, by)) ? '/edit/words' : '/edit')
  if (_then === 'discard') {
    await discardChange(db, by)
    return to('/edit?done=discarded')
  }
  const refuse = (refusal: ChangeRefusal, status: number) => json({ refusal }, { status, headers: noStore })
  const revision = readNumber(_revision)
  const changed = await publishChange(db, { ...by, revision, sure: _sure === 'on' })
  switch (changed.outcome) {
    case 'published': {
      if (changed.version && _offer === 'on') await offerWords(db, by)
      return to('/edit?done=changed')
    }
    case 'ask':
      return refuse('ask', 422)
    case 'changed':
      return refuse('changed', 409)
    case 'not-ready':
    case 'nothing-new':
      return to('/edit/changes')
    case 'not-open':
    case 'no-draft':
      return to('/edit')
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Changes() {
  const acted = useActionData<{ refusal: ChangeRefusal }>()
  return <ChangesPage {...useLoaderData<typeof loader>()} refusal={acted?.refusal} />
}
