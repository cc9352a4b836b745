import { expect, test } from 'vitest'
import { passkeySite } from './passkey-site.ts'

test('passkeys belong to the configured domain, whatever its port', () => {
  expect(passkeySite('https://sign.example.org')).toMatchObject({
    id: 'sign.example.org',
    origin: 'https://sign.example.org',
  })
  expect(passkeySite('https://sign.example.org:8443').origin).toBe('https://sign.example.org:8443')
  expect(passkeySite('https://sign.example.org:8443').id).toBe('sign.example.org')
})

test('on a laptop they belong to localhost, because a number can have none', () => {
  for (const url of ['http://127.0.0.1:3000', 'http://[::1]:3000', 'http://localhost:3000'])
    expect(passkeySite(url)).toMatchObject({ id: 'localhost', origin: 'http://localhost:3000' })
  expect(passkeySite('http://127.0.0.1.example.org').id).toBe('127.0.0.1.example.org')
})
