import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { badInputs, groups } from './bad-inputs.ts'

/** Groups whose reader is not built yet. A room that claims one takes it off this list. */
const waiting = ['csv', 'hooks']

const root = `${import.meta.dirname}/..`
const tests = globSync('app/**/*.test.ts', { cwd: root }).map((file) =>
  readFileSync(`${root}/${file}`, 'utf8'),
)
const claimed = tests.flatMap((text) =>
  Array.from(text.matchAll(/(?:badInputs|rowsOf)\('([^']+)'\)/gu), ([, group]) => group),
)

test.each(groups)('somebody answers for the bad inputs of group %s', (group) => {
  expect([...claimed, ...waiting]).toContain(group.split(' ')[0])
})

test('a group waits only until a room claims it', () => {
  expect(waiting.filter((group) => claimed.includes(group))).toEqual([])
})

test('a row that stands for a megabyte is written out as one', () => {
  expect(badInputs('N-C').map(({ input }) => input)).toContain('x'.repeat(1_000_000))
})
