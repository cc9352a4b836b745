import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { limits } from '#limits'
import { addRecording, listContributions } from '#works'
import { sayIn } from '#i18n/speak.ts'
import type { ContributeRefusal } from '#ui/album/contribute-form.tsx'
import { ContributePage } from '#ui/album/contribute-page.tsx'
import { readAbout } from '#web/album/read-about.ts'
import { shownRecording } from '#web/album/shown-recording.ts'
import { signedHere } from '#web/album/signed-here.ts'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { facts, headOf } from '#web/campaign/campaign-page.ts'
import { contentPolicy } from '#web/answers/content-policy.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { receiveForm } from '#web/forms/receive-form.ts'

async function beginContribution(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const begun = begin(args)
  const campaign = await campaignOr404(begun.db, args.params.slug, begun.locale)
  if (campaign.kind !== 'album') throw new Response(null, { status: 404 })
  const signed = await signedHere(begun, args, campaign)
  return { ...begun, campaign, signed }
}

/**
 * Where a recording of an empty room is handed in, with those this person has handed in before; whoever has not
 * signed here is asked to sign first. 404 for a campaign that makes no album.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, locale, campaign, signed } = await beginContribution(args)
  const head = { ...headOf(campaign, site, locale, sayIn(locale)('album.contribute')), robots: 'noindex' }
  const mine = signed ? await listContributions(db, [signed.signatureId]) : []
  return json(
    {
      head,
      campaign: facts(campaign),
      name: signed?.name ?? null,
      most: limits.recordings.perPerson,
      mostBytes: limits.recordings.mostBytes,
      mine: mine.map(shownRecording),
      done: new URL(args.request.url).searchParams.has('done'),
    },
    { headers: headers() },
  )
}

/**
 * Takes a recording of an empty room from somebody who has signed. 303 back with thanks, and for whoever has not
 * signed here; 422 with what was typed, where the recording or what is said of it is refused.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, locale, paths, campaign, signed, files, uploads } = await beginContribution(args)
  const here = paths.contribute(campaign.slug)
  if (!signed) return seeOther(here)
  const wishes = { folder: uploads, file: 'recording', most: limits.recordings.mostBytes }
  const refusal = await receiveForm(args, wishes, async (form): Promise<ContributeRefusal | undefined> => {
    const { typed, path, fault } = form
    const about = readAbout(typed)
    const faults: ContributeRefusal['faults'] = about.outcome === 'refused' ? { ...about.faults } : {}
    if (typed.rights !== 'on') faults.rights = 'E_CHOICE'
    if (!path) faults.recording = fault ?? 'E_EMPTY'
    if (about.outcome === 'refused' || !path || Object.values(faults).some(Boolean)) return { typed, faults }
    const added = await addRecording(db, files, {
      campaignId: campaign.id,
      by: { signatureId: signed.signatureId },
      path,
      place: about.place,
      recordedBy: about.recordedBy,
      consent: sayIn(locale)('album.consent'),
    })
    return added.outcome === 'added' ? undefined : { typed, faults: { recording: added.outcome } }
  })
  if (refusal) return json(refusal, { status: 422, headers: headers() })
  return seeOther(`${here}${here.includes('?') ? '&' : '?'}done`)
}

// The one page of ours that may ask for the microphone; what it records is heard before it is sent.
export const headers = () => ({
  ...noStore,
  ...unlisted,
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()',
  'Content-Security-Policy': contentPolicy({ 'media-src': "'self' blob:" }),
})
export const meta = pageMeta

export default function Contribute() {
  return <ContributePage {...useLoaderData<typeof loader>()} refused={useActionData<ContributeRefusal>()} />
}
