import { expect, test } from 'vitest'
import { deriveKeys } from './derive-keys.ts'
import { macOf, sameMac } from './mac.ts'
import { seal, unseal } from './seal.ts'
import { drawTicket, hashTicket } from './ticket.ts'
import { unveil, veil } from './veil.ts'

const keys = deriveKeys('a secret that is long enough to be one')

test('every purpose has a key of its own, and the same secret gives the same keys again', () => {
  const all = Object.values(keys).map((key) => key.toString('hex'))
  expect(new Set(all).size).toBe(all.length)
  expect(deriveKeys('a secret that is long enough to be one')).toEqual(keys)
  expect(deriveKeys('another secret that is long enough!!').seal).not.toEqual(keys.seal)
})

test('a sealed address opens only in the place it was sealed for', () => {
  const sealed = seal(keys, 'signatures/1', 'ada@example.org')
  expect(sealed.includes('ada')).toBe(false)
  expect(unseal(keys, 'signatures/1', sealed)).toBe('ada@example.org')
  expect(() => unseal(keys, 'signatures/2', sealed)).toThrow()
  sealed[sealed.length - 1]! ^= 1
  expect(() => unseal(keys, 'signatures/1', sealed)).toThrow()
})

test('two lists of parts never run together into one fingerprint', () => {
  expect(macOf(keys.address, 'ab', 'c')).not.toEqual(macOf(keys.address, 'a', 'bc'))
  expect(sameMac(macOf(keys.address, 'a'), macOf(keys.address, 'a'))).toBe(true)
  expect(sameMac(macOf(keys.address, 'a'), macOf(keys.address, 'b'))).toBe(false)
  expect(sameMac(Buffer.alloc(32), Buffer.alloc(31))).toBe(false)
})

test('a ticket is known to us only by its hash', () => {
  const { ticket, hash } = drawTicket()
  expect(hashTicket(ticket)).toEqual(hash)
  expect(drawTicket().ticket).not.toBe(ticket)
})

test('an id that strangers see says nothing of its moment, and leads back to its row', () => {
  const ids = ['01a21321-a9ad-7634-a3dd-c3d072fdb099', '01a21321-a9ad-7634-a3dd-c3d072fdb09a']
  const veiled = ids.map((id) => veil(keys, id))
  expect(veiled.map((each) => unveil(keys, each))).toEqual(ids)
  expect(veiled[0]!.slice(0, 4)).not.toBe(veiled[1]!.slice(0, 4))
  expect(unveil(deriveKeys('another secret that is long enough!!'), veiled[0])).not.toBe(ids[0])
  for (const wrong of [undefined, '', 'x', `${veiled[0]!}A`, '../../../../../../etc/p', '\0'.repeat(22)])
    expect(unveil(keys, wrong)).toBeUndefined()
  expect(() => veil(keys, 'no id')).toThrow('only an id')
  expect(veil(keys, ids[0]!)).toBe(veiled[0])
})
