import type { Answers, Question, SaidAnswer } from '#questions'
import type { ShownRecording } from '../album/recording-heard.tsx'
import type { FormFields } from '../fields/showing-fields.tsx'

/** What somebody who has opened their signatures sees of one of them. */
export type MyShown = {
  id: string
  slug: string
  kind: 'statement' | 'album' | 'book'
  title: string
  campaignState: 'draft' | 'private' | 'open' | 'closed' | 'archived' | 'withdrawn' | 'discarded'
  state: 'pending' | 'standing'
  name: string
  occupation: string
  affiliation: string
  country: string
  listing: 'public' | 'anonymous'
  held: boolean
  lostWords: boolean
  updates: boolean
  createdAt: string
  confirmedAt: string | null
  hash: string
  version: number
  newer: number | null
  fields: FormFields
  questions: Question[]
  answers: Answers
  said: SaidAnswer[]
  /** Rooms that were recorded for an album. */
  recordings?: ShownRecording[]
  /** The page it is printed on, where it is in a book. */
  bookPage: number | null
}
