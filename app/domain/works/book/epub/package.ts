import { createHash } from 'node:crypto'
import { escapeXml } from '#embeds'
import { directionOf } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import type { EditionFacts } from '../../kind.ts'
import { readIsbn } from '../isbn.ts'
import type { BookSettings } from '../settings.ts'
import type { Page } from './page.ts'

/** The package document (EPUB 3.3, § 5): what the book is, what lies in it, and in which order it is read. */
export function packageOf(pages: Page[], settings: BookSettings, edition: EditionFacts): string {
  const { locale } = edition
  const items = pages.map(
    ({ file }, place) => `<item id="p${place}" href="${file}" media-type="application/xhtml+xml"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${locale}" dir="${directionOf(locale)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifierOf(settings, edition)}</dc:identifier>
<dc:title>${escapeXml(settings.title)}</dc:title>
<dc:creator>${escapeXml(settings.authorLine || edition.organiser)}</dc:creator>
<dc:language>${locale}</dc:language>
<dc:date>${edition.cutOff.slice(0, 10)}</dc:date>
<dc:source id="print">${escapeXml(printedBook(settings, edition))}</dc:source>
<meta refines="#print" property="source-of">pagination</meta>
<meta property="dcterms:modified">${new Date(edition.cutOff).toISOString().replace(/\.\d+/, '')}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
${['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'pageBreakMarkers', 'pageNavigation', 'alternativeText'].map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`).join('\n')}
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">${escapeXml(sayIn(locale)('book.accessibility'))}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${directionOf(locale)}">
${pages.map((_, place) => `<itemref idref="p${place}"/>`).join('\n')}
<itemref idref="nav" linear="no"/>
</spine>
</package>
`
}

const printedBook = ({ title, isbn }: BookSettings, { number = 0 }: EditionFacts) =>
  isbn ? `urn:isbn:${readIsbn(isbn)}` : `${title}, ${number}`

/** An identifier that only the same list in the same edition has: a UUID of version 8 (RFC 9562) out of their hash. */
function identifierOf({ title }: BookSettings, { number = 0, listHash, address }: EditionFacts): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([address, title, number, listHash]))
    .digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex', 0, 16)
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
