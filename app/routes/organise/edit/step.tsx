import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contrastOnLight, measureWordmark } from '#campaigns'
import {
  INK,
  localesOf,
  readDraft,
  saveDraft,
  stepOf,
  steps,
  timeZones,
  type Step as StepName,
} from '#drafts'
import { isLocale } from '#i18n/locales.ts'
import { arrangeQuestions } from '#questions'
import { sayIn } from '#i18n/speak.ts'
import { ContestedStep } from '#ui/desk/launch/contested-step.tsx'
import { SignedOutPage } from '#ui/desk/launch/signed-out-page.tsx'
import { StepPage } from '#ui/desk/launch/step-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers.ts'
import { contentPolicy } from '#web/content-policy.ts'
import { begin } from '#web/begin.ts'
import { beginDraft, beginWriting } from '#web/desk/begin-draft.ts'
import { typedDraft } from '#web/desk/typed-draft.ts'
import { pageMeta, titled } from '#web/page-meta.ts'
import { readFields } from '#web/read-fields.ts'

const isStep = (name: string | undefined): name is StepName => steps.includes(name as StepName)

export async function loader(args: LoaderFunctionArgs) {
  const { step } = args.params
  if (!isStep(step)) throw new Response(null, { status: 404 })
  if (args.context.signedOut) return json(signedOut(args), { headers: headers() })
  const { db, draft, locale, shown } = await beginDraft(args)
  const locales = localesOf(draft.fields)
  const asked = new URL(args.request.url).searchParams
  const beside = asked.get('beside')
  const props = {
    step,
    phase: draft.phase,
    shown,
    fields: draft.fields,
    revision: draft.revision,
    savedAt: draft.savedAt,
    locales,
    beside: isLocale(beside) && locales.slice(1).includes(beside) ? beside : null,
    zones: step === 'form' ? timeZones : [],
    contrast: contrastOnLight(readDraft(draft.fields, draft.now).campaign.accent),
    ink: INK,
    wordmark: step === 'look' ? ((await measureWordmark(db, draft.campaignId)) ?? null) : null,
    wordmarkFault: asked.get('wordmark'),
    faults: readDraft(draft.fields, draft.now).faults.filter(
      ({ field, severity, code }) =>
        stepOf(field) === step && (severity !== 'missing' || code === 'time-twice'),
    ),
  }
  const head = { title: titled(locale, sayIn(locale)(`launch.step.${step}`)) }
  return json({ head, signedOut: false as const, ...props }, { headers: headers() })
}

function signedOut(args: LoaderFunctionArgs) {
  const { locale, paths } = begin(args)
  const head = { title: titled(locale, sayIn(locale)('launch.signedOut.title')) }
  return { head, signedOut: true as const, signIn: paths.signIn(paths.desk()) }
}

/** Saves what the step's form holds, right or wrong; goes on where nothing in it is wrong. */
export async function action(args: ActionFunctionArgs) {
  const { step } = args.params
  const { typed: sent, revision, pressed } = typedDraft(await readFields(args.request))
  const { fields: typed, slot } = arrangeQuestions(sent, pressed)
  const desk = await beginWriting(args)
  if (!desk)
    return json({ answer: 'signed-out' as const, typed, revision }, { status: 401, headers: noStore })
  const { db, by, paths, slug } = desk
  const saved = await saveDraft(db, { ...by, revision, fields: typed })
  switch (saved.outcome) {
    case 'contested': {
      const { outcome: _, ...contest } = saved
      return json({ answer: 'contested' as const, typed, ...contest }, { status: 409, headers: noStore })
    }
    case 'too-long':
      return json(
        { answer: 'too-long' as const, typed, revision, field: saved.field },
        { status: 422, headers: noStore },
      )
    case 'no-draft':
      return seeOther(paths.deskCampaign(slug, '/edit'))
    case 'saved': {
      const { faults } = readDraft(saved.fields, desk.draft.now)
      const open = faults.some(
        ({ field, severity, code }) =>
          stepOf(field) === step && (severity === 'wrong' || code === 'time-twice'),
      )
      if (open && pressed === 'next')
        return json({ answer: 'faults' as const }, { status: 422, headers: noStore })
      const beside = new URL(args.request.url).searchParams.get('beside')
      const there = paths.deskCampaign(slug, `/edit/${after(pressed, step, beside, desk.draft.phase)}`)
      return seeOther(pressed.startsWith('own.') ? `${there}#${slot ? `ask-${slot}` : 'ask-title'}` : there)
    }
  }
}

/** Where a button leads: on, to another language beside the first, or nowhere. */
function after(pressed: string, step: string | undefined, besideNow: string | null, phase: string): string {
  if (pressed === 'next')
    return [...steps, phase === 'draft' ? 'review' : 'changes'][steps.indexOf(step as StepName) + 1]!
  const beside = isLocale(pressed) ? pressed : besideNow
  return isLocale(beside) ? `${step}?beside=${beside}` : step!
}

export const headers = () => ({
  ...noStore,
  ...unlisted,
  'Content-Security-Policy': contentPolicy({ 'frame-src': "'self'" }),
})
export const meta = pageMeta

export default function Step() {
  const loaded = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  if (loaded.signedOut)
    return (
      <SignedOutPage
        signIn={loaded.signIn}
        typed={acted?.answer === 'signed-out' ? acted.typed : {}}
        revision={acted?.answer === 'signed-out' ? acted.revision : 0}
      />
    )
  if (acted?.answer === 'contested')
    return <ContestedStep step={loaded.step} shown={loaded.shown} {...acted} />
  const tooLong = acted?.answer === 'too-long' ? acted : undefined
  return (
    <StepPage
      {...loaded}
      fields={tooLong ? { ...loaded.fields, ...tooLong.typed } : loaded.fields}
      revision={tooLong?.revision ?? loaded.revision}
      tooLong={tooLong?.field}
      refused={acted?.answer === 'faults'}
    />
  )
}
