import { expect, test } from 'vitest'
import { arrangeQuestions } from './arrange-questions.ts'
import { answerField, sayAnswers, type Question } from './question.ts'
import { readAnswers } from './read-answers.ts'
import { readQuestions } from './read-questions.ts'

const asked = (more: Partial<Question>): Question => ({
  id: '1',
  kind: 'line',
  required: false,
  isPublic: false,
  label: 'Why do you sign?',
  help: '',
  options: [],
  locale: 'en',
  ended: false,
  ...more,
})
const read = (typed: unknown, question: Question) =>
  readAnswers({ [answerField(question.id)]: typed }, [question])

test('questions are added, moved and taken out by buttons, and each keeps its slot and its words', () => {
  const press = (fields: Record<string, string>, pressed: string) => arrangeQuestions(fields, pressed).fields
  let fields = press({}, 'own.add.choice')
  fields = press({ ...fields, 'own.1.label.en': 'Which bus?' }, 'own.add.consent')
  fields = press({ ...fields, 'own.2.label.en': 'You may contact me' }, 'own.up.2')
  expect(fields).toMatchObject({ 'own.order': '2 1', 'own.1.kind': 'choice', 'own.1.label.en': 'Which bus?' })
  expect(press(fields, 'own.up.2')).toEqual(fields)
  expect(press(fields, 'own.down.1')).toEqual(fields)
  fields = press(fields, 'own.remove.1')
  expect(fields).toMatchObject({ 'own.order': '2', 'own.1.kind': '', 'own.1.label.en': '' })
  for (const pressed of ['next', 'own.add.picture', 'own.up.7', 'own.remove.4'])
    expect(press(fields, pressed)).toEqual(fields)
})

test('there is room for five questions and no sixth', () => {
  let fields: Record<string, string> = {}
  for (let more = 0; more < 7; more += 1) fields = arrangeQuestions(fields, 'own.add.line').fields
  expect(fields['own.order']).toBe('1 2 3 4 5')
})

test('every language needs the words of a question, and the same number of answers to choose from', () => {
  const fields = {
    'own.order': '1 2 3',
    'own.1.kind': 'choice',
    'own.1.label.en': 'Which bus?',
    'own.1.options.en': 'The 7\n\nThe 12',
    'own.1.label.ar': 'أي حافلة؟',
    'own.1.options.ar': 'السابعة\nالثانية عشرة\nغيرها',
    'own.2.kind': 'line',
    'own.2.label.en': 'See www.example.org',
    'own.3.kind': 'consent',
    'own.3.shown': 'public',
    'own.3.label.en': 'x'.repeat(201),
    'own.3.label.ar': 'أوافق',
  }
  const { questions, faults } = readQuestions(fields, ['en', 'ar'])
  expect(faults.map(({ code, field }) => [code, field])).toEqual([
    ['ask-options-uneven', 'own.1.options.ar'],
    ['ask-unreadable', 'own.2.label.en'],
    ['ask-label-empty', 'own.2.label.ar'],
    ['ask-long', 'own.3.label.en'],
  ])
  expect(questions[0]!.words.en!.options).toEqual(['The 7', 'The 12'])
  expect(questions[2]!.isPublic).toBe(false)
})

test('a choice needs two answers at least, twelve at most, and no two alike', () => {
  const codes = (options: string) =>
    readQuestions(
      { 'own.order': '1', 'own.1.kind': 'choice', 'own.1.label.en': 'Which?', 'own.1.options.en': options },
      ['en'],
    ).faults.map(({ code }) => code)
  const lines = (most: number) => Array.from({ length: most }, (_, place) => `Answer ${place}`).join('\n')
  expect([codes(''), codes('One'), codes('One\nOne')]).toEqual([
    ['ask-options-few'],
    ['ask-options-few'],
    ['ask-options-twice'],
  ])
  expect([codes(lines(2)), codes(lines(12)), codes(lines(13))]).toEqual([[], [], ['ask-options-many']])
})

test('a written answer is tidied as a name is: no invisible marks, no links, and as long as it may be', () => {
  expect(read('  Because\u200b of\u202e  trees ', asked({})).answers).toEqual({ '1': 'Because of trees' })
  expect(read('see www.example.org', asked({})).faults).toEqual({ 'q-1': 'E_URL' })
  expect(read('a'.repeat(100), asked({})).faults).toEqual({})
  expect(read('a'.repeat(101), asked({})).faults).toEqual({ 'q-1': 'E_LONG' })
  const long = asked({ kind: 'lines' })
  expect(read('One line\r\n\r\n  another ', long).answers).toEqual({ '1': 'One line\nanother' })
  expect(read('e\u0301'.repeat(500), long).faults).toEqual({})
  expect(read('e\u0301'.repeat(501), long).faults).toEqual({ 'q-1': 'E_LONG_TEXT' })
})

test('what has to be answered is asked for, and what has not may stay empty', () => {
  for (const kind of ['line', 'lines'] as const) {
    expect(read(undefined, asked({ kind, required: true })).faults).toEqual({ 'q-1': 'E_EMPTY' })
    expect(read('  ', asked({ kind }))).toEqual({ answers: {}, faults: {}, heldBecause: null })
  }
  const choice = asked({ kind: 'choice', options: ['The 7', 'The 12'] })
  expect(read(undefined, { ...choice, required: true }).faults).toEqual({ 'q-1': 'E_CHOICE' })
  expect(read('', choice).answers).toEqual({})
  expect(read('2', choice).answers).toEqual({ '1': '2' })
  for (const nonsense of ['0', '3', '02', 'The 7', ['1', '2']])
    expect(read(nonsense, choice).faults).toEqual({ 'q-1': 'E_CHOICE' })
})

test('nothing but a tick is a consent, and one that signing depends on is asked for', () => {
  const consent = asked({ kind: 'consent' })
  expect(read('on', consent).answers).toEqual({ '1': 'yes' })
  for (const nothing of [undefined, '', 'yes', 'true', ['on', 'on']])
    expect(read(nothing, consent)).toMatchObject({ answers: {}, faults: {} })
  expect(read(undefined, { ...consent, required: true }).faults).toEqual({ 'q-1': 'E_CONSENT' })
})

test('somebody looks at a public answer that a name of its kind would be held for, and at no other', () => {
  const odd = 'ha ha ha ha'
  expect(read(odd, asked({ isPublic: true })).heldBecause).toBe('F_REPEAT')
  expect(read(odd, asked({})).heldBecause).toBeNull()
  expect(read('I walk there', asked({ isPublic: true })).heldBecause).toBeNull()
})

test('answers are told in the reader’s words', () => {
  const questions = [
    asked({ id: '1', kind: 'choice', options: ['The 7', 'The 12'] }),
    asked({ id: '2', kind: 'consent' }),
    asked({ id: '3' }),
  ]
  expect(sayAnswers(questions, { '1': '2', '2': 'yes' }).map(({ id, answer }) => [id, answer])).toEqual([
    ['1', 'The 12'],
    ['2', null],
  ])
})
