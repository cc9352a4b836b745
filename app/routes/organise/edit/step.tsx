import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readDraft, saveDraft, stepOf, steps, type Fields, type Step as StepName } from '#drafts'
import { isLocale } from '#i18n/locales.ts'
import { arrangeQuestions } from '#questions'
import { ContestedStep } from '#ui/desk/launch/steps/contested-step.tsx'
import { GonePage } from '#ui/desk/launch/steps/gone-page.tsx'
import { SignedOutPage } from '#ui/desk/launch/steps/signed-out-page.tsx'
import { StepPage } from '#ui/desk/launch/steps/step-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { contentPolicy } from '#web/answers/content-policy.ts'
import { beginWriting } from '#web/desk/begin/begin-draft.ts'
import { showSignedOut } from '#web/desk/account/show-signed-out.ts'
import { showGone, showStep } from '#web/desk/draft/show-step.ts'
import { typedDraft } from '#web/desk/draft/typed-draft.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

const isStep = (name: string | undefined): name is StepName => steps.includes(name as StepName)

/**
 * One step of a draft as it was saved; or, where the session has ended or the draft is gone since the form was
 * opened, the page around what was typed. 404 for a step there is none of.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { step } = args.params
  const { signedOut, draftGone } = args.context
  if (!isStep(step)) throw new Response(null, { status: 404 })
  if (signedOut) return json(showSignedOut(args), { headers: headers() })
  if (draftGone) return json(showGone(args, draftGone), { headers: headers() })
  return json(await showStep(args, step), { headers: headers() })
}

/**
 * Saves what the step's form holds, right or wrong; goes on (303) where nothing in it is wrong, and comes back with
 * that said where something is (422). 409 with what was typed where somebody else has changed the same or the draft
 * is gone, 403 with it where the session has ended.
 */
export async function action(args: ActionFunctionArgs) {
  const { step } = args.params
  const { typed: sent, revision, pressed } = typedDraft(await readFields(args.request))
  const { fields: typed, slot } = arrangeQuestions(sent, pressed)
  const notTaken = (status: number) =>
    json({ answer: 'not-taken' as const, typed, revision }, { status, headers: noStore })
  const desk = await beginWriting(args)
  if (!desk) return notTaken(args.context.signedOut ? 403 : 409)
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
      args.context.draftGone = paths.deskCampaign(slug, '/edit')
      return notTaken(409)
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

const savedOf = (typed: Fields, fields: Fields): Fields =>
  Object.fromEntries(Object.keys(typed).map((field) => [field, fields[field] ?? '']))

export const headers = () => ({
  ...noStore,
  ...unlisted,
  'Content-Security-Policy': contentPolicy({ 'frame-src': "'self'" }),
})
export const meta = pageMeta

export default function Step() {
  const loaded = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  const { typed, revision } = acted?.answer === 'not-taken' ? acted : { typed: {}, revision: 0 }
  if ('signedOut' in loaded) return <SignedOutPage signIn={loaded.signIn} typed={typed} revision={revision} />
  if ('gone' in loaded) return <GonePage go={loaded.go} typed={typed} />
  if (acted?.answer === 'contested')
    return <ContestedStep step={loaded.step} shown={loaded.shown} {...acted} />
  const tooLong = acted?.answer === 'too-long' ? acted : undefined
  return (
    <StepPage
      {...loaded}
      fields={tooLong ? { ...loaded.fields, ...tooLong.typed } : loaded.fields}
      revision={tooLong?.revision ?? loaded.revision}
      tooLong={tooLong?.field}
      saved={tooLong && savedOf(tooLong.typed, loaded.fields)}
      refused={acted?.answer === 'faults'}
    />
  )
}
