import { sayAnswers } from '#questions'
import type { MySignature } from '#signatures'

/** One of a visitor's own signatures, as their page shows it. */
export function mine({ hash, campaignId: _, ...signature }: MySignature) {
  const { questions, answers } = signature
  return { ...signature, said: sayAnswers(questions, answers), hash: hash.toString('hex') }
}
