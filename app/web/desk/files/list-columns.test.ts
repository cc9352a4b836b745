import { expect, test } from 'vitest'
import type { PublicRow } from '#exports'
import type { Question } from '#questions'
import { listColumns } from './list-columns.ts'

const asked = (id: string, more: Partial<Question>): Question => ({
  id,
  kind: 'line',
  required: false,
  isPublic: true,
  label: 'Why?',
  help: '',
  options: [],
  locale: 'en',
  ended: false,
  ...more,
})

async function* people(): AsyncGenerator<PublicRow[]> {
  yield [
    {
      name: 'Ada',
      occupation: '',
      affiliation: '',
      country: 'NG',
      version: 2,
      answers: { '1': '2', '2': 'I walk there' },
    },
    { name: 'Bo', occupation: '', affiliation: '', country: '', version: 1, answers: {} },
  ]
}

test('the file of the public list has a column for every public question that is asked, in words', async () => {
  const questions = [
    asked('1', { kind: 'choice', label: 'name', options: ['The 7', 'The 12'] }),
    asked('2', {}),
    asked('3', { isPublic: false }),
    asked('4', { ended: true }),
  ]
  const { columns, rows } = listColumns(questions, people())
  expect(columns).toEqual(['name', 'occupation', 'affiliation', 'country', 'version', 'name (1)', 'Why?'])
  const read = []
  for await (const batch of rows) read.push(...batch)
  expect(read.map((row) => columns.map((column) => row[column]))).toEqual([
    ['Ada', '', '', 'NG', '2', 'The 12', 'I walk there'],
    ['Bo', '', '', '', '1', '', ''],
  ])
})
