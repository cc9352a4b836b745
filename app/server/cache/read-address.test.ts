import { expect, test } from 'vitest'
import { readAddress } from './read-address.ts'

const keyOf = (url: string, language?: string) => {
  const reading = readAddress(url, language)
  return reading.outcome === 'kept' ? reading.address.key : reading.outcome
}

test('a reader’s language is part of a page, and what the address asks for goes before it', () => {
  expect(keyOf('/c/trees', 'de-AT,de;q=0.9')).toBe('/c/trees de')
  expect(keyOf('/c/trees', 'xx')).toBe('/c/trees en')
  expect(keyOf('/c/trees?lang=fr', 'de')).toBe('/c/trees?lang=fr')
  expect(keyOf('/c/trees?lang=klingon', 'de')).toBe('/c/trees de')
  expect(keyOf('/c/trees/count.json', 'de')).toBe('/c/trees/count.json')
})

test.each([
  ['/c/trees?utm_source=paper&fbclid=1', '/c/trees en'],
  ['/c/trees/', '/c/trees en'],
  ['/c/trees?_data=routes/home', '/c/trees en'],
  ['/c/trees?from=abcd2345&x=1', '/c/trees?from=abcd2345 en'],
  ['/c/trees/signatories?q=&country=&occupation=', '/c/trees/signatories en'],
  ['/c/trees/badge.svg?theme=javascript:&size=compact&size=full', '/c/trees/badge.svg?size=compact'],
  ['/embed/c/trees?goal=off&lang=pt-BR', '/embed/c/trees?lang=pt-BR&goal=off'],
  ['/api/v1/campaigns?state=open&state=closed&nonsense=1', '/api/v1/campaigns?state=open'],
])('what others hang on an address makes no other page of it: %s', (url, key) => {
  expect(keyOf(url)).toBe(key)
})

test.each([
  '/c/trees/signatories?q=ada',
  '/c/trees/signatories?country=FR',
  '/c/trees/signatories?after=x',
  '/api/v1/campaigns/trees/signatories?q=a',
  '/c/trees/book?q=ada',
  '/c/trees/updates?before=9',
  '/C/trees/Signatories?q=ada',
  '/c//trees/signatories//?q=ada',
  '/c/%74rees/%73ignatories?q=ada',
])('a search is answered, and never kept: %s', (url) => {
  expect(keyOf(url)).toBe('beyond')
})

test.each([
  '/me',
  '/me/x.css',
  '/me/signatures/live.js',
  '/c/trees/sign',
  '/c/trees/sign/x.js',
  '/c/trees/code',
  '/c/trees/code/x.css',
  '/c/trees/signed.css',
  '/c/trees/code;x.css',
  '/c/trees/%2e%2e/signed',
  '/invited/abc',
  '/preview/abc',
  '/organise',
  '/organise/c/trees',
  '/stop/abc',
  '/dev/mail',
  '/dev/mail.json',
  '/health/ready',
  '/metrics',
  '/C/trees',
  '/c/Trees',
  '//c/trees',
  '/c/trees/../../me',
  '/c/trees\\x',
])('what is somebody’s own, or no address of ours, never comes near the cache: %s', (url) => {
  expect(keyOf(url)).toBe('other')
})
