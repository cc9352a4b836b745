import type { PublicRow } from '#exports'
import { sayAnswers, type Question } from '#questions'

const usual = ['name', 'occupation', 'affiliation', 'country', 'version']

/**
 * The columns of the public list as a file: the usual five (`version` is the number of the words that were signed), then one for every public question that is asked, headed by its
 * words; and its rows to match. Two questions of the same words get a number each.
 */
export function listColumns(questions: Question[], batches: AsyncIterable<PublicRow[]>) {
  const asked = questions.filter(({ isPublic, ended }) => isPublic && !ended)
  const heads = asked.map(({ label }, place) =>
    [...usual, ...asked.slice(0, place).map((other) => other.label)].includes(label)
      ? `${label} (${place + 1})`
      : label,
  )
  return { columns: [...usual, ...heads], rows: rowsOf(asked, heads, batches) }
}

async function* rowsOf(asked: Question[], heads: string[], batches: AsyncIterable<PublicRow[]>) {
  for await (const rows of batches)
    yield rows.map(({ answers, version, ...row }): Record<string, string> => {
      const said = new Map(sayAnswers(asked, answers).map(({ id, answer }) => [id, answer ?? '']))
      const beside = asked.map(({ id }, place) => [heads[place]!, said.get(id) ?? ''] as const)
      return { ...row, version: String(version), ...Object.fromEntries(beside) }
    })
}
