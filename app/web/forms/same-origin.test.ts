import { expect, test } from 'vitest'
import { isFromOurselves } from './same-origin.ts'

const site = 'https://sign.example.org'
const from = (headers: Record<string, string>) =>
  isFromOurselves(new Request(`${site}/c/trees/sign`, { method: 'POST', headers }), site)

test('a form from our own page is taken', () => {
  expect(from({ 'Sec-Fetch-Site': 'same-origin', Origin: site })).toBe(true)
  expect(from({ Origin: site })).toBe(true)
})

test('a form from another site, a neighbouring sub-domain or nowhere in particular is not', () => {
  expect(from({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' })).toBe(false)
  expect(from({ 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.example.org' })).toBe(false)
  expect(from({ Origin: 'https://evil.example' })).toBe(false)
  expect(from({ Origin: 'https://sign.example.org.evil.example' })).toBe(false)
  expect(from({ Origin: 'http://sign.example.org' })).toBe(false)
  expect(from({ Origin: 'null' })).toBe(false)
})

test('a program without a browser may sign, but not act for somebody who has opened their signatures or sits at the desk', () => {
  expect(from({})).toBe(true)
  expect(from({ Cookie: '__Host-signing=abc' })).toBe(true)
  expect(from({ Cookie: 'a=b; __Host-visit=abc' })).toBe(false)
  expect(from({ Cookie: 'a=b; __Host-desk=abc' })).toBe(false)
})
