import { expect, test } from 'vitest'
import { shareEmail, shareLinks } from './share-links.ts'

const title = 'Ask “First” & pay #100% of 日本 + أولًا'
const address = 'https://sign.example.org/c/ask-first?lang=ar&x=1'

test('every link carries the whole title and address, and nothing of either leaks into the link around it', () => {
  for (const { name, href } of shareLinks(title, address)) {
    const { hash, search, protocol } = new URL(href)
    const values = [...new URLSearchParams(search || hash.slice(1)).values()]
    expect(protocol, name).toBe('https:')
    expect(values.join(' '), name).toContain(address)
    expect([title, address, `${title} ${address}`], name).toEqual(expect.arrayContaining(values))
  }
})

test('the email is to nobody yet', () => {
  const { pathname, search } = new URL(shareEmail(title, address))
  expect(pathname).toBe('')
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
    subject: title,
    body: `${title}\r\n\r\n${address}`,
  })
})

test('half a character in a title does not stop a page', () => {
  expect(() => shareLinks('\ud83c', address)).not.toThrow()
  expect(() => shareEmail('\ud83c', address)).not.toThrow()
})
