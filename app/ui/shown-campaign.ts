import type { Question } from '#questions'
import type { FormFields } from './fields/showing-fields.tsx'
import type { Words } from './words/statement-words.tsx'

/** A campaign as its pages need it; times as they come from a loader, ISO 8601. */
export type ShownCampaign = {
  slug: string
  kind: 'statement' | 'album' | 'book'
  phase: 'draft' | 'private' | 'scheduled' | 'open' | 'closed' | 'archived' | 'withdrawn' | 'discarded'
  /** What those invited need to know, where it is not public yet. */
  privately?: { launchesAt: string | null; showsCount: boolean }
  organiser: string
  goal: number | null
  fields: FormFields
  questions: Question[]
  opensAt: string
  closesAt: string | null
  displayPausedAt: string | null
  count: number
  asOf: string
  locales: string[]
  locale: string
  title: string
  context: string
  statement: Words
}

/** Whether it has yet to open to the public. */
export const comingOf = ({ phase }: Pick<ShownCampaign, 'phase'>) =>
  phase === 'scheduled' || phase === 'draft' || phase === 'private'

/** Whether whoever sees it can sign it now. */
export const takesNames = ({ phase }: Pick<ShownCampaign, 'phase'>) => phase === 'open' || phase === 'private'
