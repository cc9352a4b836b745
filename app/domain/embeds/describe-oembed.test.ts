import { expect, test } from 'vitest'
import { attackTexts } from '#seeds/attack-texts.ts'
import { describeOembed, fitFrame } from './describe-oembed.ts'

const links = {
  campaign: 'https://sign.example.org/c/trees',
  frame: 'https://sign.example.org/embed/c/trees?lang=en',
  card: 'https://sign.example.org/c/trees/card.png',
  home: 'https://sign.example.org/',
}
const describe = (title: string) =>
  describeOembed({ title, organiser: 'Friends of Lime Street' }, links, 'Undersigned', fitFrame({}))

test('the answer has all that oEmbed asks of a rich one', () => {
  expect(describe('Plant more street trees')).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: 'Plant more street trees',
    width: 420,
    height: 260,
    thumbnail_url: links.card,
  })
})

test.each(attackTexts)('a title like %s stays inside the attribute that it belongs to', (title) => {
  const { html } = describe(title)
  expect(html.match(/[<>]/g)).toHaveLength(4)
  expect(html.match(/"/g)).toHaveLength(12)
})

test('a frame fits where it is asked to, and is one line where there is no room for more', () => {
  expect(fitFrame({ width: 300, height: 900 })).toEqual({ size: 'full', width: 300, height: 260 })
  expect(fitFrame({ width: 9_999, height: 120 })).toEqual({ size: 'compact', width: 420, height: 48 })
  expect(fitFrame({ height: 20 })).toEqual({ size: 'compact', width: 420, height: 20 })
})
