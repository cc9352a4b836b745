import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CampaignPage } from '#ui/campaign/campaign-page.tsx'
import { noStore, seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { campaignPage } from '#web/campaign/campaign-page.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { orKeep, soonIfRefused } from '#web/signing/or-keep.ts'
import { answerForm, type RefusedForm } from '#web/signing/answer-form.ts'

/**
 * The campaign’s page around a form that was refused. Whoever only reads this address is led to the form on the
 * campaign’s own page (302).
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, site, paths } = begin(args)
  const campaign = await soonIfRefused(args, campaignOr404(db, args.params.slug, locale))
  // The form lives on the campaign's page; only its refusal is shown here.
  if (args.request.method === 'GET' && !args.context.refusedForm)
    throw redirect(`${paths.campaign(campaign.slug)}#sign`)
  return json(await soonIfRefused(args, campaignPage(db, keys, site, campaign, locale)))
}

/**
 * Takes a sign form: 303 to where the code is typed, whoever the address belongs to; 422 with the page and what was
 * typed, where something is missing or the words are others by now; 429 for a network that sends too many; 303 to the
 * campaign where it takes no names; 503 with a page that keeps the form where it could not be taken just now.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, locale, paths } = begin(args)
  const fields = await readFields(args.request)
  const campaign = await orKeep(args, fields, campaignOr404(db, args.params.slug, locale))
  const answer = await answerForm(args, campaign, fields)
  return answer instanceof Response ? answer : seeOther(paths.campaign(campaign.slug))
}

export const headers = () => noStore
export const meta = pageMeta

export default function Sign() {
  return <CampaignPage {...useLoaderData<typeof loader>()} refused={useActionData<RefusedForm>()} />
}
