import type { Step } from '#drafts'
import type { ShownPassage } from '../../../words/difference.tsx'
import type { ShownFault } from '../entry.tsx'

export type ShownChange = {
  field: string
  before: string
  after: string
  language: string
  passages: ShownPassage[]
}
export type ChangeRefusal = 'ask' | 'changed'

/** What the page of a change of a published campaign is shown. */
export type ChangesProps = {
  shown: { slug: string; title: string }
  revision: number
  parts: ShownChange[]
  faults: (ShownFault & { step: Step })[]
  /** Whether it makes a new version of the words, and whether only by a language that comes or goes. */
  rewords: boolean
  onlyLanguages: boolean
  signed: boolean
  standing: number
  /** The number the next version would have. */
  next: number
  recipients: number
  /** From when on an offer could be sent; null when it can now. */
  offerFrom: string | null
  refusal?: ChangeRefusal
}
