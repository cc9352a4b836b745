import { saidIn, type NewQuestion, type Question } from '#questions'
import { sayIn } from '#i18n/speak.ts'

/**
 * The questions of a draft as its pages show them, in one language of the draft. One that has no words yet goes by a stand-in, so
 * that no field is without a label.
 */
export function draftQuestions(
  questions: NewQuestion[] = [],
  { reader, locale, own }: { reader: string; locale: string; own: string },
): Question[] {
  return questions.map((question, place) => {
    const said = saidIn({ ...question, id: String(place), ended: false }, locale, own)
    return said.label ? said : { ...said, label: sayIn(reader)('launch.untitled'), locale: reader }
  })
}
