import { renderStatement, type Sections } from '#campaigns'

/** A campaign's sections with their Markdown set, as its page shows them. */
export function setSections(sections: Sections | undefined) {
  if (!sections) return undefined
  const { addressees, why, press, questions } = sections
  return {
    addressees,
    why: why && renderStatement(why),
    press: press && renderStatement(press),
    questions: questions.map(({ question, answer }) => ({ question, answer: renderStatement(answer) })),
  }
}
