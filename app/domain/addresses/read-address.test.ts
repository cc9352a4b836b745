import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badInputs, rowsOf, type BadInput } from '#seeds/bad-inputs.ts'
import { bestMs, hostileTexts } from '#seeds/hostile-texts.ts'
import { readAddress } from './read-address.ts'

function isAnswered({ input, expected }: BadInput) {
  const reading = readAddress(input)
  if (String(expected).startsWith('E_'))
    return expect(reading).toEqual({ outcome: 'refused', fault: expected })
  const address = expected === 'OK' ? input : String(expected).slice(1)
  expect(reading).toMatchObject({ outcome: 'ok', address })
}

test.each(badInputs('E-A'))('a code can be sent to $input ($why)', isAnswered)
test.each(badInputs('E-B'))('an address is answered with $expected ($why)', isAnswered)

const keyOf = (input: unknown) => {
  const reading = readAddress(input)
  return reading.outcome === 'ok' ? reading.key : undefined
}

test.each(rowsOf('same'))('whether %s and %s are one mailbox: %s', (one, other, same) => {
  expect(keyOf(one)).toBeDefined()
  expect(keyOf(one) === keyOf(other)).toBe(same)
})

test.each([
  ['A.N.A+x@GoogleMail.com', 'ana@gmail.com'],
  ['++ana+x@example.org', '++ana@example.org'],
  ['+++@example.org', '+++@example.org'],
  ['ana.+x@example.org', 'ana@example.org'],
  ['Ana@BÜCHER.example.org', 'ana@xn--bcher-kva.example.org'],
])('%s signs as %s', (typed, key) => {
  expect(keyOf(typed)).toBe(key)
})

test('only letters beyond ASCII before the @ ask the mail server for SMTPUTF8', () => {
  expect(readAddress('ana@例え.jp')).toMatchObject({ international: false })
  expect(readAddress('jose\u0301@example.org')).toMatchObject({
    international: true,
    address: 'josé@example.org',
  })
})

test.each([
  ['', 'E_EMPTY'],
  [' \u200b', 'E_EMPTY'],
  ['ana', 'E_AT'],
  ['ana@', 'E_DOMAIN'],
  ['"ana"@example.org', 'E_CHAR'],
  ['ana\\@example.org', 'E_CHAR'],
  ['an\u200ba@example.org', 'E_CONTROL'],
  ['ana@exa\u00admple.org', 'E_CONTROL'],
  ['ana🙂@example.org', 'E_CHAR'],
  ['an..a@example.org', 'E_DOT'],
  ['ana@exa%6dple.org', 'E_DOMAIN'],
  ['ana@0x7f.1', 'E_DOMAIN'],
  ['ana@exa／mple.org', 'E_DOMAIN'],
  ['ana@example..org', 'E_DOMAIN'],
  ['ana@example-.org', 'E_DOMAIN'],
  ['ana@router.home.arpa', 'E_RESERVED_TLD'],
  ['ana@x.ONION', 'E_RESERVED_TLD'],
  [`${'a'.repeat(65)}@example.org`, 'E_LONG'],
  [`${'é'.repeat(33)}@example.org`, 'E_LONG'],
  ['ana@example.org\ufffd', 'E_ENCODING'],
])('%j is refused with %s', (typed, fault) => {
  expect(readAddress(typed)).toEqual({ outcome: 'refused', fault })
})

test.each(['\u202aana@example.org\u202c', '\ufeffana@example.org\n', 'ana@example.org\u200b '])(
  'what a paste carries along is left behind: %j',
  (typed) => {
    expect(readAddress(typed)).toMatchObject({ outcome: 'ok', address: 'ana@example.org' })
  },
)

const label = fc.string({ unit: fc.constantFrom(...'aZ0-éß例え.İΣ_%／\u200d'), maxLength: 12 })
const local = fc.string({ unit: fc.constantFrom(...'aZ.+\'-İẞΣßé用户\u0301<>,;"() \r\n\0'), maxLength: 16 })
const anyAddress = fc.oneof(
  fc
    .tuple(local, label, fc.constantFrom('org', 'gmail.com', 'jp'))
    .map(([a, b, c]) => `${a}@${b}${b && '.'}${c}`),
  fc.emailAddress(),
  fc.string({ unit: 'binary' }),
  fc.anything(),
)

test('whatever is sent, an accepted address is one recipient, reads as itself, and keeps its key', () => {
  fc.assert(
    fc.property(anyAddress, (sent) => {
      const reading = readAddress(sent)
      if (reading.outcome === 'refused') return
      expect(reading.address).not.toMatch(/[\s\p{Cc}\p{Cf},;:<>()[\]"\\]|@.*@/u)
      expect(reading.address.split('@')[1]).toMatch(/^[a-z0-9.-]+$/u)
      expect(Buffer.byteLength(reading.address)).toBeLessThanOrEqual(254)
      expect(readAddress(reading.address)).toEqual(reading)
      expect(keyOf(reading.key)).toBe(reading.key)
    }),
    { numRuns: 5_000 },
  )
})

test('nobody makes the reader work: 100 kB of anything is answered within 5 ms', () => {
  for (const text of hostileTexts) expect(bestMs(() => readAddress(text))).toBeLessThan(5)
  for (const text of hostileTexts) expect(bestMs(() => readAddress(text.slice(0, 1_024)))).toBeLessThan(5)
  expect(bestMs(() => readAddress('aaaaaaaaaaaaaaaaaaaaaaaaaaa@test.c'))).toBeLessThan(1)
})
