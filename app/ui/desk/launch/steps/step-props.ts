import type { Fields, Step } from '#drafts'
import type { Locale } from '#i18n/locales.ts'
import type { ShownFault } from '../entry.tsx'

/** What every step of making a campaign is shown. */
export type StepProps = {
  step: Step
  shown: { slug: string; title: string }
  fields: Fields
  revision: number
  savedAt: string
  locales: Locale[]
  beside: Locale | null
  zones: string[]
  contrast: number
  ink: string
  wordmark: { width: number; height: number; version: string } | null
  wordmarkFault: string | null
  faults: ShownFault[]
  /** Of the campaign: `draft`, or that of the published one which is changed. */
  phase: string
}
