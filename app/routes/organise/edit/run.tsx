import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { archive, bringBack, findCampaign, findRun, pauseDisplay, resumeDisplay } from '#campaigns'
import { listEntries } from '#audit'
import { findDraft, isChangeable } from '#drafts'
import { findOffer } from '#updates'
import type { Db } from '#db/connection.ts'
import { readPrivate } from '#launches'
import { may, type Deed } from '#organisers'
import { sayIn } from '#i18n/speak.ts'
import { RunPage } from '#ui/desk/launch/run/run-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { pathsIn } from '#web/paths.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

/**
 * How a published campaign runs and what the reader’s role may do to it. A draft leads to its first step, a discarded
 * one to the desk (303).
 */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const place = { campaign: slug }
  const desk = await beginDeed(args, 'read the desk', place)
  const { db, keys, locale, paths, site, session, teamId } = desk
  const run = await findRun(db, desk.campaignId!)
  if (run.phase === 'draft') throw redirect(paths.deskCampaign(slug, '/edit/kind'), { status: 303 })
  // Also for whoever had it open in another window, or pressed twice.
  if (run.phase === 'discarded') throw redirect(paths.desk('discarded'), { status: 303 })
  const campaign = await findCampaign(db, slug, locale)
  const can = async (deed: Deed) => (await may(db, session.id, deed, place)).answer !== 'not-with-this-role'
  const phase = await readPrivate(db, keys, desk.campaignId!)
  const { entries } = await listEntries(db, { teamId, campaignId: desk.campaignId! })
  const props = {
    shown: { slug, title: campaign?.title ?? slug },
    address: `${site.url}${pathsIn().campaign(slug)}`,
    run,
    mayEdit: await can('edit a campaign'),
    mayPause: await can('pause a campaign'),
    mayClose: await can('close a campaign'),
    changing: await changingOf(db, desk.campaignId!, run.phase, await can('edit a campaign')),
    mayPublish: await can('publish a campaign'),
    privately: phase && {
      link: phase.token && `${site.url}${pathsIn(undefined, phase.token).campaign(slug)}`,
      launchesAt: phase.launchesAt,
      showsCount: phase.showsCount,
      standing: phase.standing,
    },
    done: new URL(args.request.url).searchParams.get('done'),
    entries: entries.slice(0, 8).map(({ id, deed, facts, who, at }) => ({ id, deed, facts, who, at })),
  }
  const head = { title: titled(locale, sayIn(locale)('launch.run.title')) }
  return json({ head, ...props }, { headers: headers() })
}

async function changingOf(db: Db, campaignId: string, phase: string, mayEdit: boolean) {
  if (!mayEdit || !isChangeable(phase)) return null
  const offer = await findOffer(db, campaignId)
  return {
    begun: (await findDraft(db, campaignId)) !== undefined,
    offer: offer ? { recipients: offer.recipients, updateId: offer.updateId } : null,
  }
}

const deeds = { pause: pauseDisplay, resume: resumeDisplay, archive, 'bring-back': bringBack }

/**
 * What can be undone: resting the display of new names and showing them again, archiving and bringing back. 303 back,
 * with what was done; without, where somebody else was first.
 */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, 'pause a campaign', { campaign: slug })
  const { _then } = await readFields(args.request)
  const deed = Object.entries(deeds).find(([name]) => name === _then)?.[1]
  const by = { campaignId: desk.campaignId!, teamId: desk.teamId, organiserId: desk.session.organiserId }
  const here = (rest = '') => seeOther(desk.paths.deskCampaign(slug, `/edit${rest}`))
  if (!deed) return here()
  const { outcome } = await deed(desk.db, by)
  switch (outcome) {
    case 'done':
      return here(`?done=${String(_then)}`)
    case 'nothing-to-do':
      // Somebody else was first, or the campaign has moved on: the page says how it stands.
      return here()
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Run() {
  return <RunPage {...useLoaderData<typeof loader>()} />
}
