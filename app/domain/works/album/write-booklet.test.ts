import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { readAlbum } from './index.ts'
import { albumAsTyped } from './test-album.ts'
import { writeBooklet } from './write-booklet.ts'

const edition = { number: 1, cutOff: '2026-11-24T12:00:00.000Z', listHash: '0'.repeat(64), title: 'One', organiser: 'Kestrel Yard', address: 'https://sign.example.org/c/one', locale: 'en' } // prettier-ignore
const reading = readAlbum(albumAsTyped)
if (reading.outcome !== 'ok') throw new Error(JSON.stringify(reading.faults))
const { album } = reading

const creditsOf = (names: string[], coWriter = false) =>
  names.map((name) => ({ name, role: '', affiliation: '', country: '', since: '', coWriter }))
const everyScript = [
  'Ada Oyelaran',
  'Çağla Öz',
  'Ирина Смирнова',
  'Ελένη Παππά',
  'محمود درويش',
  'דנה כהן',
  'अनीता देसाई',
  '山田 花子',
  '김지영',
  'ნინო ბერიძე',
  'አበበ በቀለ',
  'สมชาย ใจดี',
]
const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\p{Default_Ignorable_Code_Point}\s]/gu, '')
async function read(pdf: Uint8Array) {
  const { numPages, getPage } = await open(pdf)
  const pages = await Promise.all(Array.from({ length: numPages }, (_, at) => getPage(at + 1)))
  const texts = await Promise.all(pages.map((page) => page.getTextContent()))
  return bare(texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(''))
}
async function open(pdf: Uint8Array) {
  const proxy = await getDocumentProxy(new Uint8Array(pdf))
  return { numPages: proxy.numPages, getPage: (page: number) => proxy.getPage(page) }
}

test('the booklet has the sentence, the tracks with their rooms, who wrote it, and every credited name in its own script', async () => {
  const credits = [...creditsOf(['Bo Lindqvist'], true), ...creditsOf(everyScript)]
  const { pdf, uncovered } = await writeBooklet(album, credits, edition)
  const text = await read(pdf)
  expect(uncovered).toEqual([])
  for (const words of [
    'Do not steal!',
    'Tracks',
    'Do',
    '0:10',
    'Hall of the old mint',
    'Written by: Bo Lindqvist',
    'Credits',
  ])
    expect(text).toContain(bare(words))
  // What runs from right to left or is joined anew is read back in other pieces than it was written in.
  for (const name of everyScript.filter((each) => !/[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]/u.test(each)))
    expect(text).toContain(bare(name))
  expect(text).not.toContain('〓')
})

test('a name that no face can print is told, and printed without a gap', async () => {
  const { pdf, uncovered } = await writeBooklet(album, creditsOf(['Ada', 'Bo 🎈 Lindqvist']), edition)
  expect(uncovered).toEqual([2])
  expect(await read(pdf)).toContain(bare('Bo 〓 Lindqvist'))
})

test('a record that a thousand people wrote names them once, and cuts nobody in two', async () => {
  const names = Array.from({ length: 1_200 }, (_, at) => `Somebody Longnamed the ${at}th`)
  const text = await read((await writeBooklet(album, creditsOf(names, true), edition)).pdf)
  expect(text).not.toContain(bare('Written by'))
  expect(text).toContain(bare('Somebody Longnamed the 1199th'))
})
