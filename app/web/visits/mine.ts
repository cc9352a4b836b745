import { sayAnswers } from '#questions'
import type { MySignature } from '#signatures'

/** One of a visitor's own signatures, as their page shows it, with the page it is printed on where it is in a book. */
export function mine({ hash, campaignId: _, ...signature }: MySignature, bookPage: number | null = null) {
  const { questions, answers } = signature
  return { ...signature, said: sayAnswers(questions, answers), bookPage, hash: hash.toString('hex') }
}
