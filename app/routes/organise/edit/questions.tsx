import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findCampaign } from '#campaigns'
import { addQuestion, endQuestion, listQuestions, readQuestions } from '#questions'
import { limits } from '#limits'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { askKinds } from '#ui/desk/launch/questions/ask-words.ts'
import type { ShownFault } from '#ui/desk/launch/entry.tsx'
import { QuestionsPage } from '#ui/desk/launch/questions/questions-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { deskHead } from '#web/desk/begin/desk-campaign.ts'
import { typedDraft } from '#web/desk/draft/typed-draft.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

/** What every request here begins with: whoever may edit the campaign, which is published; a draft asks in its own form. */
async function beginAsking(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const desk = await beginDeed(args, 'edit a campaign', { campaign: slug })
  const campaign = await findCampaign(desk.db, slug, desk.locale)
  if (!campaign) throw redirect(desk.paths.deskCampaign(slug, '/edit/form'), { status: 303 })
  const locales: Locale[] = campaign.locales.filter(isLocale)
  const by = { campaignId: campaign.id, teamId: desk.teamId, organiserId: desk.session.organiserId }
  return { ...desk, slug, campaign, locales, by }
}

/** The questions that a published campaign asks, and room for one more. A draft’s are in its own form: 303 there. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, slug, campaign, locales } = await beginAsking(args)
  const questions = await listQuestions(db, campaign.id, locale)
  const asked = new URL(args.request.url).searchParams
  const props = {
    shown: { slug, title: campaign.title },
    questions,
    locales,
    adding: askKinds.find((kind) => kind === asked.get('add')) ?? null,
    room:
      ['private', 'scheduled', 'open'].includes(campaign.phase) &&
      campaign.questions.length < limits.questions.most,
    done: told.find((one) => one === asked.get('done')) ?? null,
  }
  return json({ head: deskHead(locale, 'ask.run.title', campaign), ...props }, { headers: headers() })
}

const told = ['added', 'ended'] as const

type Refused = { typed: Record<string, string>; faults: ShownFault[] }

/** Ends a question, or asks one more. 303 back; 422 with what was typed where something in it is wrong. */
export async function action(args: ActionFunctionArgs) {
  const { db, paths, slug, locales, by } = await beginAsking(args)
  const here = (rest = '') => seeOther(paths.deskCampaign(slug, `/edit/questions${rest}`))
  const { typed } = typedDraft(await readFields(args.request))
  if (typed.end) return here((await endQuestion(db, { ...by, questionId: typed.end })) ? '?done=ended' : '')
  const { questions, faults } = readQuestions({ ...typed, 'own.order': '1' }, locales)
  if (faults.length > 0) {
    const refused: Refused = { typed, faults }
    return json(refused, { status: 422, headers: noStore })
  }
  const added = await addQuestion(db, { ...by, question: questions[0]! })
  switch (added.outcome) {
    case 'added':
      return here('?done=added')
    case 'too-many':
    case 'not-open':
      return here()
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Questions() {
  return <QuestionsPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
