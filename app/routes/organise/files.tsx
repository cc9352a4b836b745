import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  approveAddresses,
  askForAddresses,
  countWithUpdates,
  linkToAddresses,
  listAddressExports,
  withdrawAddresses,
} from '#exports'
import { isId } from '#db/is-id.ts'
import type { Db } from '#db/connection.ts'
import { limits } from '#limits'
import { rolesFor, type Deed } from '#organisers'
import { listQuestions } from '#questions'
import { FilesPage } from '#ui/desk/files/files-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskCampaign, deskHead } from '#web/desk/begin/desk-campaign.ts'
import { saidOf, type Said } from '#web/desk/said.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

/**
 * What can be taken out of a campaign, and which of it the reader’s role may take; how a wish for the addresses
 * stands.
 */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, locale, role, session } = await beginDeed(args, 'read the desk', { campaign: slug })
  const campaign = await deskCampaign(db, slug, locale)
  const may = (deed: Deed) => rolesFor(deed).includes(role)
  const { aloneUpTo } = limits.exports
  const [people, wishes, questions] = await Promise.all([
    countWithUpdates(db, campaign.id, { most: aloneUpTo + 1 }),
    listAddressExports(db, { campaignId: campaign.id, organiserId: session.organiserId }),
    listQuestions(db, campaign.id, locale),
  ])
  const consents = questions.filter(({ kind }) => kind === 'consent')
  return json(
    {
      head: deskHead(locale, 'desk.room.files', campaign),
      campaign: { slug, title: campaign.title },
      may: {
        list: may('export the public list'),
        everything: may('export everything'),
        addresses: may('export addresses'),
        invite: may('check invitations'),
      },
      hasFigures: campaign.phase !== 'draft' && campaign.phase !== 'withdrawn',
      addresses: { people, aloneUpTo, wishes, consents, said: saidOf(args.request) },
    },
    { headers: headers() },
  )
}

/**
 * What is done about addresses: ask, say yes to another owner, withdraw, or make the one-time link. 303 to that link,
 * or back with a word; 404 for an id of no wish.
 */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, keys, locale, paths, session, teamId, campaignId } = await beginDeed(args, 'export addresses', {
    campaign: slug,
  })
  const { deed, id, consent } = await readFields(args.request)
  const here = { teamId, campaignId: campaignId!, organiserId: session.organiserId }
  const there = (rest: string) => seeOther(paths.deskCampaign(slug, `/files${rest}`))
  const say = (said: Said) => there(`?said=${said}`)
  const link = async (wish: string) => {
    const linked = await linkToAddresses(db, { ...here, sessionId: session.id, id: wish })
    switch (linked.outcome) {
      case 'link':
        return there(`/addresses/${linked.token}`)
      case 'needs-second-owner':
      case 'nothing-waits':
        return say(linked.outcome)
    }
  }
  if (deed === 'ask') {
    const consentId = (await consentsOf(db, here.campaignId, locale)).find((one) => one === consent) ?? null
    // A consent that there is not must not become everybody's address.
    if (consent && !consentId) return there('')
    const asked = await askForAddresses(db, keys, { ...here, consentId })
    switch (asked.outcome) {
      case 'ready':
        return link(asked.id)
      case 'nobody-asked-for-news':
        return say('nobody')
      case 'needs-second-owner':
      case 'no-second-owner':
        return say(asked.outcome)
    }
  }
  if (typeof id !== 'string' || !isId(id)) throw new Response(null, { status: 404 })
  if (deed === 'link') return link(id)
  const answers = deed === 'approve'
  const { outcome } = await (answers ? approveAddresses : withdrawAddresses)(db, { ...here, id })
  switch (outcome) {
    case 'done':
      return say(answers ? 'approved' : 'withdrawn')
    case 'nothing-waits':
      return say(outcome)
  }
}

async function consentsOf(db: Db, campaignId: string, locale: string): Promise<string[]> {
  const questions = await listQuestions(db, campaignId, locale)
  return questions.filter(({ kind }) => kind === 'consent').map(({ id }) => id)
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Files() {
  return <FilesPage {...useLoaderData<typeof loader>()} />
}
