import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askFor, readAppearance } from './read-appearance.ts'

const plain = { theme: 'auto', size: 'full', goal: true, sign: true }

test.each([
  'c=other',
  'c=<script>',
  'theme=javascript:',
  'color=red;background:url(//e)',
  'theme=DARK&size=huge&goal=on&sign=',
  'width=99999999',
  'theme[]=dark&size.=compact',
  '__proto__=x&constructor[prototype]=1',
])('a counter that is asked for nonsense (%s) is the plain one', (asked) => {
  expect(readAppearance(new URLSearchParams(asked))).toEqual(plain)
})

test('what a site asks for and what is written into its code are the same', () => {
  const wish = fc.record({
    theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
    size: fc.constantFrom('full' as const, 'compact' as const),
    goal: fc.boolean(),
    sign: fc.boolean(),
  })
  fc.assert(
    fc.property(wish, (appearance) => {
      expect(readAppearance(new URLSearchParams(askFor(appearance)))).toEqual(appearance)
    }),
  )
})
