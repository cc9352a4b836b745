import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { findDraft, localesOf } from '#drafts'
import { findDeed, findDesk } from './begin-desk.ts'
import { turnAway } from './turn-away.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** What every page of a draft begins with, or why it does not; a campaign that nobody is changing has `moved` to how it runs. */
async function findOwnDraft(args: Args) {
  const slug = args.params.slug ?? ''
  const found = await findDeed(args, 'edit a campaign', { campaign: slug })
  if (found.outcome !== 'begun') return found
  const { desk } = found
  const draft = await findDraft(desk.db, desk.campaignId!)
  if (!draft) return { outcome: 'moved', leads: desk.paths.deskCampaign(slug, '/edit') } as const
  const by = {
    campaignId: draft.campaignId,
    teamId: desk.teamId,
    organiserId: desk.session.organiserId,
  }
  const [language] = localesOf(draft.fields)
  const title = draft.fields[`title.${language}`]?.trim() ?? ''
  return { outcome: 'begun', desk: { ...desk, slug, draft, by, shown: { slug, title } } } as const
}

/**
 * What every page of a draft begins with: somebody who may edit it, and what is written so far. A published campaign
 * that nobody is changing has none, and leads to how it runs.
 */
export async function beginDraft(args: Args) {
  const found = await findOwnDraft(args)
  return found.outcome === 'begun' ? found.desk : turnAway(args, found)
}

/** The same for what there is only before a campaign is published; a change of a published one leads to what it changes. */
export async function beginNewDraft(args: Args) {
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
  const found = await findOwnDraft(args)
  switch (found.outcome) {
    case 'begun':
      return found.desk
    case 'signed-out':
      args.context.signedOut = true
      return undefined
    case 'moved':
      args.context.draftGone = found.leads
      return undefined
    case 'no-such-place':
    case 'not-with-this-role':
    case 'prove-first':
      return turnAway(args, found)
  }
}

/** The same for any beginning, where their session has ended. */
export async function unlessSignedOut<Begun>(
  args: ActionFunctionArgs,
  beginning: (args: ActionFunctionArgs) => Promise<Begun>,
): Promise<Begun | undefined> {
  const found = await findDesk(args)
  if (found.outcome === 'begun') return beginning(args)
  args.context.signedOut = true
  return undefined
}
