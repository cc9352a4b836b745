import type { LoaderFunctionArgs } from '@remix-run/node'
import { contrastOnLight, measureWordmark } from '#campaigns'
import { INK, localesOf, readDraft, stepOf, timeZones, type Step } from '#drafts'
import { isLocale } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import { begin } from '../../begin.ts'
import { titled } from '../../answers/page-meta.ts'
import { beginDraft } from '../begin/begin-draft.ts'

/** One step of a draft as its page needs it: what is written, and what is to be changed in it. */
export async function showStep(args: LoaderFunctionArgs, step: Step) {
  const { db, draft, locale, shown } = await beginDraft(args)
  const locales = localesOf(draft.fields)
  const asked = new URL(args.request.url).searchParams
  const beside = asked.get('beside')
  const { campaign, faults } = readDraft(draft.fields, draft.now)
  return {
    head: { title: titled(locale, sayIn(locale)(`launch.step.${step}`)) },
    step,
    phase: draft.phase,
    shown,
    fields: draft.fields,
    revision: draft.revision,
    savedAt: draft.savedAt,
    locales,
    beside: isLocale(beside) && locales.slice(1).includes(beside) ? beside : null,
    zones: step === 'form' ? timeZones : [],
    contrast: contrastOnLight(campaign.accent),
    ink: INK,
    wordmark: step === 'look' ? ((await measureWordmark(db, draft.campaignId)) ?? null) : null,
    wordmarkFault: asked.get('wordmark'),
    faults: faults.filter(
      ({ field, severity, code }) =>
        stepOf(field) === step && (severity !== 'missing' || code === 'time-twice'),
    ),
  }
}

/** For whoever wrote while somebody else published or discarded the draft: `go` is where it leads now. */
export function showGone(args: LoaderFunctionArgs, go: string) {
  const { locale } = begin(args)
  return { head: { title: titled(locale, sayIn(locale)('launch.gone.title')) }, gone: true as const, go }
}
