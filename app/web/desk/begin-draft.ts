import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { findDraft, localesOf } from '#drafts'
import { beginDeed } from './begin-desk.ts'

/**
 * What every page of a draft begins with: somebody who may edit it, and what is written so far. A published campaign
 * that nobody is changing has none, and leads to how it runs.
 */
export async function beginDraft(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, 'edit a campaign', { campaign: slug })
  const draft = await findDraft(desk.db, desk.campaignId!)
  if (!draft) throw redirect(desk.paths.deskCampaign(slug, '/edit'), { status: 303 })
  const by = {
    campaignId: draft.campaignId,
    teamId: desk.teamId,
    organiserId: desk.session.organiserId,
  }
  const [language] = localesOf(draft.fields)
  const title = draft.fields[`title.${language}`]?.trim() ?? ''
  return { ...desk, slug, draft, by, shown: { slug, title } }
}

/** The same for what there is only before a campaign is published; a change of a published one leads to what it changes. */
export async function beginNewDraft(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const begun = await beginDraft(args)
  if (begun.draft.phase !== 'draft')
    throw redirect(begun.paths.deskCampaign(begun.slug, '/edit/changes'), { status: 303 })
  return begun
}

/**
 * The same for a form in which somebody has typed: where their session has ended meanwhile, or the draft has been published
 * or discarded, it comes back undefined, so that their text is shown to them with a way on, and is not lost on the way there.
 */
export async function beginWriting(args: ActionFunctionArgs) {
  try {
    return await unlessSignedOut(args, beginDraft)
  } catch (answer) {
    const leads = answer instanceof Response && answer.headers.get('Location')
    if (!leads) throw answer
    args.context.draftGone = leads
    return undefined
  }
}

/** The same for any beginning. */
export async function unlessSignedOut<Begun>(
  args: ActionFunctionArgs,
  beginning: (args: ActionFunctionArgs) => Promise<Begun>,
): Promise<Begun | undefined> {
  try {
    return await beginning(args)
  } catch (answer) {
    const sentAway = answer instanceof Response && answer.headers.get('Location')?.includes('/sign-in')
    if (!sentAway) throw answer
    args.context.signedOut = true
    return undefined
  }
}
