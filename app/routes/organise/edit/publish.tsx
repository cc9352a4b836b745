import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isOwnAddress, suggestAddress, type AddressFault } from '#campaigns'
import { collectPrivately } from '#launches'
import { publishDraft, readDraft, readTimes, type Publication } from '#drafts'
import { findWorkFault } from '#works'
import { sayIn } from '#i18n/speak.ts'
import { PublishPage } from '#ui/desk/launch/publishing/publish-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { beginNewDraft } from '#web/desk/begin/begin-draft.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { readNumber } from '#web/forms/read-number.ts'

/** The last step of a draft: its address, when it opens, and what still stands in its way. */
export async function loader(args: LoaderFunctionArgs) {
  const { draft, locale, shown, site } = await beginNewDraft(args)
  const { faults } = readDraft(draft.fields, draft.now)
  const times = readTimes(draft.fields, draft.now)
  const head = { title: titled(locale, sayIn(locale)('launch.step.publish')) }
  const props = {
    shown,
    open: faults.filter(({ severity }) => severity !== 'odd').length,
    suggested: suggestAddress(shown.title),
    own: isOwnAddress(shown.slug),
    revision: draft.revision,
    siteUrl: site.url,
    opensAt: times.opensAt && times.opensAt > draft.now ? times.opensAt : null,
    closesAt: times.closesAt,
    zone: times.zone,
  }
  return json({ head, ...props }, { headers: headers() })
}

type Refused = { address: string; fault?: AddressFault; changed?: true }

/**
 * Publishes the draft, or begins to gather names in private (`_then=privately`). 303 to how it runs, or to the review
 * where something is missing; 422 where the address is refused or taken; 409 where the draft was changed since the
 * page was read.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, paths, session, teamId, campaignId } = await beginDeed(args, 'publish a campaign', {
    campaign: args.params.slug ?? '',
  })
  const { address = '', _revision, _then } = textsOf(await readFields(args.request))
  const wish: Publication = {
    campaignId: campaignId!,
    teamId,
    organiserId: session.organiserId,
    revision: readNumber(_revision),
    address: address.trim().toLowerCase(),
    isWorkReady: async (tx, ...which) => !(await findWorkFault(tx, ...which)),
  }
  const privately = _then === 'privately'
  const published = await (privately ? collectPrivately(db, keys, wish) : publishDraft(db, wish))
  const refuse = (refused: Refused, status: number) => json(refused, { status, headers: noStore })
  switch (published.outcome) {
    case 'published':
      return seeOther(paths.deskCampaign(published.slug, `/edit?done=${privately ? 'began' : 'published'}`))
    case 'address-refused':
      return refuse({ address, fault: published.fault }, 422)
    case 'changed':
      return refuse({ address, changed: true }, 409)
    case 'not-ready':
    case 'work-not-ready':
      return seeOther(paths.deskCampaign(args.params.slug ?? '', '/edit/review'))
    case 'no-draft':
      return seeOther(paths.deskCampaign(args.params.slug ?? '', '/edit'))
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Publish() {
  return <PublishPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
