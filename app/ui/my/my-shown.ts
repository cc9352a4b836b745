import type { SaidAnswer } from '#questions'
import type { MySignature } from '#signatures'
import type { ShownRecording } from '../album/recording-heard.tsx'

/** What somebody who has opened their signatures sees of one of them. */
export type MyShown = Omit<MySignature, 'campaignId' | 'createdAt' | 'confirmedAt' | 'hash'> & {
  createdAt: string
  confirmedAt: string | null
  hash: string
  said: SaidAnswer[]
  /** Rooms that were recorded for an album. */
  recordings?: ShownRecording[]
  /** The page it is printed on, where it is in a book. */
  bookPage: number | null
}
