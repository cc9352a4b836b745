import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { commitTo } from './commit-to.ts'
import { encodeLeaf } from './encode-leaf.ts'
import { exactWords, hashStatement } from './hash-statement.ts'

const campaignId = '00112233-4455-6677-8899-aabbccddeeff'
const salt = (name: string) => createHash('sha256').update(`TEST SALT ${name}`).digest()
const words = hashStatement({ en: 'We ask the council to keep the library open.\n' })
const ana = commitTo({
  campaignId,
  addressKey: 'ana@example.org',
  saltId: salt('id-1'),
  saltPub: salt('pub-1'),
  name: 'Ana Žižek',
  role: '',
  place: 'Ljubljana',
})

test('the published test vectors of the log come out byte for byte', () => {
  expect(words.toString('hex')).toBe('9eddf829da7a4f31b2d01d5f733935c370a421526339f7005e290ca72f490192')
  expect(ana.toString('hex')).toBe('3723968aae8ae3aa701cb174b58554ce008764dc38806d8ca7132070f7e889e1')
  const open = encodeLeaf({
    type: 1,
    reason: 0,
    campaignId,
    seq: 0,
    previous: null,
    count: 0,
    hour: 0x789b0,
    ref: null,
    commitment: words,
  })
  expect(open.toString('hex')).toBe(
    '0101000000112233445566778899aabbccddeeff0000000000000000ffffffffffffffff0000000000000000000789b0ffffffffffffffff9eddf829da7a4f31b2d01d5f733935c370a421526339f7005e290ca72f490192',
  )
  const sign = encodeLeaf({
    type: 2,
    reason: 0,
    campaignId,
    seq: 1,
    previous: 0,
    count: 1,
    hour: 0x789b0,
    ref: 0,
    commitment: ana,
  })
  expect(sign.toString('hex')).toBe(
    '0102000000112233445566778899aabbccddeeff000000000000000100000000000000000000000000000001000789b000000000000000003723968aae8ae3aa701cb174b58554ce008764dc38806d8ca7132070f7e889e1',
  )
})

test('line ends, trailing spaces and ways to write an accent do not make other words; one letter does', () => {
  const written = 'Café  \r\nopen'
  const typed = 'Cafe\u0301\nopen'
  expect(exactWords(written)).toBe(exactWords(typed))
  expect(hashStatement({ en: written })).toEqual(hashStatement({ en: typed }))
  expect(hashStatement({ en: 'cafe' })).not.toEqual(hashStatement({ en: 'Cafe' }))
  expect(hashStatement({ en: 'cafe' })).not.toEqual(hashStatement({ en: 'cafe', fr: '' }))
})
