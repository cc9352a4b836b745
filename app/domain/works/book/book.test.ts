import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventPeople } from '#seeds/people/index.ts'
import { hashList } from '../building/hash-list.ts'
import type { Built } from '../kind.ts'
import { build } from './build.ts'
import { orderNames } from './order/order-names.ts'
import { distance, look } from './test-look.ts'

const people = inventPeople(41)
const invented = Array.from({ length: 900 }, () => people.next().value!)
const odd = ['Ada 🎈 Lovelace', 'Wolfe­schlegelstein­hausenbergerdorff-Featherstonehaugh Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '<b>&', 'محمود (درويش)'] // prettier-ignore
const credits = [
  ...invented,
  ...odd.map((name) => ({ name, country: '', occupation: '', affiliation: '' })),
].map(({ name, country, occupation, affiliation }) => ({
  name,
  country,
  role: occupation,
  affiliation,
  since: '',
}))
const names = credits.map(({ name }) => name)
const settings = {
  title: 'We, the Undersigned',
  authorLine: 'and everybody who put a name to it',
  statement: 'This must not be permitted.\n\nThe rest of this book is empty.',
  backCover: 'Nobody wrote this book.',
  isbn: '978-3-16-148410-0',
  blankLeaves: 3,
}
const edition = {
  number: 1,
  cutOff: '2026-11-24T12:00:00.000Z',
  listHash: hashList(names).toString('hex'),
  title: 'We, the Undersigned',
  organiser: 'Kestrel Yard Press',
  address: 'https://sign.example.org/c/undersigned',
  locale: 'en',
}

let root = ''
let built: Built
type Node = { role?: string; children?: unknown[] }
const file = (name: string, of = 'first') => join(root, of, name)

async function press(of: string, more: object = {}, locale = 'en') {
  await mkdir(join(root, of))
  const order = { settings: { ...settings, ...more }, credits, edition: { ...edition, locale } }
  return build({ ...order, folder: join(root, of), inputs: {} }, () => {})
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'book-'))
  built = await press('first')
}, 60_000)
afterAll(() => rm(root, { recursive: true }))

// Soft hyphens show nothing and are not read back; what cannot be printed is another test’s matter.
const order = orderNames(credits, { order: 'family', seed: '' }, 'en')
const bare = (text: string) =>
  text.normalize('NFKC').replaceAll(/[\p{Default_Ignorable_Code_Point}\p{M}\s-]/gu, '')
const inLatin = (text: string) => /^[\p{Script=Latin}\p{P}\s]+$/u.test(text) && text.length < 60

test('the same list gives the same bytes', async () => {
  await press('again')
  for (const { name } of built.files)
    expect((await readFile(file(name))).equals(await readFile(file(name, 'again'))), name).toBe(true)
}, 60_000)

test('every name is on the page that its place says, in its order', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file('book.pdf'))))
  expect(pdf.numPages).toBe(built.facts.pages)
  expect(built.places!.map(({ credit }) => credit)).toEqual(order)
  const pages = new Map<number, string>()
  for (const page of new Set(built.places!.map((place) => place.page))) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    pages.set(page, bare(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  let [on, at] = [0, 0]
  for (const { credit, page } of built.places!) {
    const name = names[credit]!
    if (!inLatin(name)) continue
    if (page !== on) [on, at] = [page, 0]
    const found = pages.get(page)!.indexOf(bare(name), at)
    expect(found, `${name} on ${page}`).toBeGreaterThanOrEqual(0)
    at = found
  }
}, 60_000)

test('screen readers find a language, headings and paragraphs', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file('book.pdf'))))
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: settings.title, Language: 'en' })
  const roles = new Set<string>()
  const walk = (node: Node) => {
    if (node.role) roles.add(node.role)
    for (const child of node.children ?? []) walk(child as Node)
  }
  walk(await (await pdf.getPage(built.places![0]!.page)).getStructTree())
  // ISO 14289-1, 5: a file says of itself that it is PDF/UA-1. Typst refuses to write what would not be.
  expect((await readFile(file('book.pdf'))).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P']))
})

test('blank leaves follow the names, and the whole can be folded in fours', async () => {
  const last = built.places!.at(-1)!.page
  const pages = built.facts.pages as number
  expect(pages % 4).toBe(0)
  expect(pages - last).toBeGreaterThanOrEqual(6)
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file('book-print.pdf'))))
  for (let page = last + 1; page <= pages; page++)
    expect((await (await pdf.getPage(page)).getTextContent()).items).toEqual([])
})

test('who cannot be printed as they wrote themselves is told to the desk', () => {
  const places = (built.facts.uncovered as string[]).map((place) => built.places![Number(place) - 1]!)
  expect(places.map(({ credit }) => credits[credit]!.name)).toEqual(['Ada 🎈 Lovelace'])
})

test('every page for the printer says where it is cut, and no page for readers needs to', async () => {
  const count = async (name: string) =>
    (await readFile(file(name))).toString('latin1').match(/\/TrimBox \[/g)?.length ?? 0
  expect(await count('book-print.pdf')).toBe(built.facts.pages)
  expect(await count('book-cover.pdf')).toBe(1)
  expect(await count('book.pdf')).toBe(0)
})

test('the e-book passes EPUBCheck without an error or a warning', async () => {
  for (const [of, more, locale] of [['lot', { order: 'random', seed: '10 March', isbn: '' }, 'ar']] as const)
    await press(of, more, locale)
  for (const of of ['first', 'lot']) {
    const { messages } = await EpubCheck.validate(new Uint8Array(await readFile(file('book.epub', of))))
    expect(messages.filter(({ severity }) => severity !== 'usage')).toEqual([])
  }
}, 60_000)

test('what a lot was drawn with is printed in every file of the book', async () => {
  const inPdf = await getDocumentProxy(new Uint8Array(await readFile(file('book.pdf', 'lot'))))
  const { items } = await (await inPdf.getPage(4)).getTextContent()
  // Among Arabic words it is read back from its end.
  expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toMatch(/March|hcraM/)
  expect(await readFile(file('book.txt', 'lot'), 'utf8')).toContain('10 March')
})

test('the fingerprint is recounted from the bare names', async () => {
  const sorted = execFileSync('sort', [file('names.txt')], { env: { ...process.env, LC_ALL: 'C' } })
  const [hash] = execFileSync('sha256sum', { input: sorted }).toString().split(' ')
  expect(hash).toBe(edition.listHash)
  expect(await readFile(file('book.txt'), 'utf8')).toContain(names[order[0]!])
})

test('the front of the cover looks as it did', async () => {
  const cover = await pictureIn(file('book.epub'))
  expect(distance(await look(cover), FRONT)).toBeLessThan(12)
})

// Where Debian’s package `epubcheck` puts it.
const EPUBCHECK = '/usr/share/java/epubcheck.jar'
// It runs once and for seconds: what a machine learns of a program that stays is time lost.
const soon = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

const FRONT = 'c000d240c800d8c0d210ee0042000a00000000000000000000001000c000c000'
const NAMES = '0000c000e000c630c632d6306630c630c630c630c630c630c630c630e6220002'

// The cover lies in the archive as it is.
async function pictureIn(epub: string): Promise<Buffer> {
  const bytes = await readFile(epub)
  const [from, to] = [bytes.indexOf('\x89PNG\r\n', 0, 'latin1'), bytes.indexOf('IEND', 0, 'latin1')]
  return bytes.subarray(from, to + 8)
}

const missing = (tool: string) => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return false
  } catch {
    console.warn(`${tool} is not installed, so what it would say of a book is not asked here.`)
    return true
  }
}

test.skipIf(missing('pdffonts'))('every font is embedded in what goes to the printer', () => {
  for (const name of ['book-print.pdf', 'book-cover.pdf']) {
    const fonts = execFileSync('pdffonts', [file(name)])
      .toString()
      .trim()
      .split('\n')
      .slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/ yes yes (?:yes|no) +\d+ +0$/)
  }
})

test.skipIf(missing('pdftotext'))('another reader finds the names of a page in its order', () => {
  const page = built.places!.filter((place) => place.page === built.places![200]!.page)
  const number = String(page[0]!.page)
  const text = bare(
    execFileSync('pdftotext', ['-f', number, '-l', number, '-raw', file('book-print.pdf'), '-']).toString(),
  )
  let at = 0
  for (const { credit } of page) {
    const name = names[credit]!
    if (!inLatin(name)) continue
    at = text.indexOf(bare(name), at)
    expect(at, name).toBeGreaterThanOrEqual(0)
  }
})

test.skipIf(missing('pdftoppm'))('a page of names looks as it did', async () => {
  const number = String(built.places![0]!.page)
  execFileSync('pdftoppm', ['-r', '50', '-f', number, '-singlefile', '-png', file('book.pdf'), file('page')])
  expect(distance(await look(await readFile(file('page.png'))), NAMES)).toBeLessThan(16)
})

test.skipIf(missing('zbarimg') || missing('pdftoppm'))('a scanner reads the ISBN off the cover', () => {
  execFileSync('pdftoppm', ['-r', '200', '-singlefile', '-png', file('book-cover.pdf'), file('cover')])
  const read = execFileSync('zbarimg', ['-q', file('cover.png')], { stdio: ['ignore', 'pipe', 'ignore'] })
  expect(read.toString().trim()).toBe('EAN-13:9783161484100')
})

test.skipIf(missing('java') || !existsSync(EPUBCHECK))(
  'the original EPUBCheck finds nothing either',
  () => {
    for (const of of ['first', 'lot']) {
      const args = [...soon, '-jar', EPUBCHECK, file('book.epub', of)]
      const said = execFileSync('java', args, { stdio: 'pipe' }).toString()
      expect(said).toContain('0 fatals / 0 errors / 0 warnings')
    }
  },
  60_000,
)
