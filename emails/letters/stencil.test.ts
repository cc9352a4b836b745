import PostalMime from 'postal-mime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attackTexts } from '#seeds/attack-texts.ts'
import { drawBlank, fillIn } from './own-words.ts'
import { cutStencil } from './stencil.ts'
import { renderBlocks } from './render-blocks.ts'

const from = { name: 'Undersigned', address: 'no-reply@sign.example.org' }
const head = { to: 'ada@example.org', messageId: '<0198@sign.example.org>' }
const [code, name, token] = [drawBlank(), drawBlank(), drawBlank()]

const message = (around: string) =>
  renderBlocks('Your code', 'ar', [
    { block: 'text', text: `${around}${name}${around}` },
    { block: 'code', text: code },
    { block: 'link', text: around, href: `https://sign.example.org/stop/${token}?lang=ar` },
  ])

/** What a mail program reads in the email that the stencil makes, beside what it should. */
async function both(around: string, own: Record<string, string>) {
  const everybodys = message(around)
  const stencil = await cutStencil(everybodys, { from }, Object.keys(own))
  const raw = stencil.fill(head, own)
  const { text, html, messageId, to } = await PostalMime.parse(raw)
  const { text: wanted, html: wantedHtml } = fillIn(everybodys, own)
  const lines = (words = '') => words.replaceAll('\r\n', '\n').trim()
  return { raw, messageId, to, read: [lines(text), lines(html)], wanted: [lines(wanted), lines(wantedHtml)] }
}

test('whatever stands in a blank or around it arrives as it is, in lines no longer than they may be', async () => {
  const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.constantFrom(...attackTexts))
  await fc.assert(
    fc.asyncProperty(words, words, async (around, own) => {
      const line = (text: string) => text.replaceAll(/[\r\n\0]/g, ' ')
      const { raw, read, wanted } = await both(line(around), {
        [code]: '012 345',
        [name]: line(own),
        [token]: 'A-_z'.repeat(22),
      })
      expect(read).toEqual(wanted)
      expect(
        raw
          .slice(raw.indexOf('\r\n\r\n'))
          .split('\r\n')
          .every((each) => each.length <= 76),
      ).toBe(true)
    }),
    // Its own words are as long in bytes as a line may be, to the last one.
    { numRuns: 60, examples: [['<script>alert(1)</script>', ' 𐀀ࠀࠀ𐀀𐀀ࠀ𐀀']] },
  )
})

test('a blank is found wherever a line of the bytes ends in it', async () => {
  for (let length = 0; length < 80; length++) {
    const { read, wanted } = await both('x'.repeat(length), {
      [code]: '012 345',
      [name]: 'Ada <b>',
      [token]: 'T',
    })
    expect(read).toEqual(wanted)
  }
})

test('each email has its own number and goes to one person', async () => {
  const { messageId, to } = await both('Hello', { [code]: '1', [name]: 'Ada', [token]: 'T' })
  expect(messageId).toBe(head.messageId)
  expect(to).toEqual([{ name: '', address: 'ada@example.org' }])
})
