import { escapeXml } from '#embeds'
import { sayIn } from '#i18n/speak.ts'
import type { EditionFacts } from '../../kind.ts'
import { imprintOf } from '../imprint.ts'
import type { Listed } from '../matter/set-names.ts'
import { paragraphsOf } from '../matter/paragraphs-of.ts'
import type { PrintedAt } from '../press/number-pages.ts'
import type { BookSettings } from '../settings.ts'
import { namePages } from './name-pages.ts'
import { navigationOf } from './navigation.ts'
import { packageOf } from './package.ts'
import { pageOf, paragraphs, type Page } from './page.ts'
import { style } from './style.ts'
import { writeZip } from './write-zip.ts'

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>
`

/** What of the printed book its e-book needs: its list in order, where each stands and under which heading, and its front as a PNG. */
export type Printed = {
  list: Listed[]
  places: PrintedAt[]
  headings: (string | undefined)[]
  cover: Buffer
}

/**
 * The book as EPUB 3.3: names in lists by letter, in the type and size the reader likes, with the pages of the printed book
 * marked, so that “page 41” is the same in both. The same book gives the same bytes.
 */
export async function writeEpub(
  { list, places, headings, cover }: Printed,
  settings: BookSettings,
  edition: EditionFacts,
): Promise<Buffer> {
  const { locale } = edition
  const say = sayIn(locale)
  const lines = list.map(({ name }, place) => {
    const { page } = places[place]!
    return { name, letter: headings[place], page: page === places[place - 1]?.page ? undefined : page }
  })
  const listed = namePages(lines, say('book.signatories'))
  const { title, authorLine } = settings
  const pages: Page[] = [
    { file: 'cover.xhtml', title, type: 'cover', body: `<img src="cover.png" alt="${escapeXml(title)}"/>` },
    {
      file: 'title.xhtml',
      title,
      type: 'titlepage',
      listed: true,
      body: `<div class="title"><h1>${escapeXml(title)}</h1>${authorLine && `<p>${escapeXml(authorLine)}</p>`}</div>`,
    },
    textPage('preface', say('book.preface'), paragraphsOf(settings.frontMatter)),
    textPage('statement', say('book.statement'), paragraphsOf(settings.statement)),
    ...listed.pages,
    textPage('afterword', say('book.back'), paragraphsOf(settings.backCover)),
    {
      file: 'imprint.xhtml',
      title: say('book.imprint'),
      type: 'colophon',
      listed: true,
      body: `<div class="imprint"><h1>${escapeXml(say('book.imprint'))}</h1>${paragraphs(imprintOf(settings, edition, list.length))}</div>`,
    },
  ].filter(({ body }) => body !== '')
  const nav = navigationOf(pages, listed, locale)
  return writeZip([
    { path: 'mimetype', content: 'application/epub+zip', stored: true },
    { path: 'META-INF/container.xml', content: CONTAINER },
    { path: 'EPUB/package.opf', content: packageOf(pages, settings, edition) },
    { path: 'EPUB/style.css', content: style },
    { path: 'EPUB/cover.png', content: cover, stored: true },
    ...[nav, ...pages].map((page) => ({ path: `EPUB/${page.file}`, content: pageOf(page, locale) })),
  ])
}

function textPage(type: string, title: string, texts: string[]): Page {
  const body = texts.length > 0 ? `<h1>${escapeXml(title)}</h1>\n${paragraphs(texts)}` : ''
  return { file: `${type}.xhtml`, title, type: type === 'statement' ? 'chapter' : type, listed: true, body }
}
