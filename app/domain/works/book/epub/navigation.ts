import { escapeXml } from '#embeds'
import { sayIn } from '#i18n/speak.ts'
import type { NamePages } from './name-pages.ts'
import type { Page } from './page.ts'

/** The navigation document (EPUB 3.3, § 7): contents with every letter, the pages of the printed book, and landmarks. */
export function navigationOf(pages: Page[], { letters, printed }: NamePages, locale: string): Page {
  const say = sayIn(locale)
  const link = (at: string, label: string) => `<a href="${at}">${escapeXml(label)}</a>`
  const list = (marks: { at: string; label: string }[]) =>
    `<ol>${marks.map(({ at, label }) => `<li>${link(at, label)}</li>`).join('\n')}</ol>`

  const contents = pages
    .filter(({ listed }) => listed)
    .map(({ file, title, type }) => {
      const under = type === 'bodymatter' && letters.length > 0 ? list(letters) : ''
      return `<li>${link(file, title)}${under}</li>`
    })
  const title = pages.find(({ type }) => type === 'titlepage')!
  const names = pages.find(({ type }) => type === 'bodymatter')!
  const body = `<nav epub:type="toc" role="doc-toc"><h1>${escapeXml(say('book.contents'))}</h1>
<ol>${contents.join('\n')}</ol></nav>
<nav epub:type="page-list" role="doc-pagelist" hidden="hidden"><h2>${escapeXml(say('book.pages'))}</h2>${list(printed)}</nav>
<nav epub:type="landmarks" hidden="hidden"><h2>${escapeXml(say('book.landmarks'))}</h2><ol>
<li><a epub:type="titlepage" href="${title.file}">${escapeXml(title.title)}</a></li>
<li><a epub:type="toc" href="nav.xhtml">${escapeXml(say('book.contents'))}</a></li>
<li><a epub:type="bodymatter" href="${names.file}">${escapeXml(names.title)}</a></li>
</ol></nav>`
  return { file: 'nav.xhtml', title: say('book.contents'), type: 'frontmatter', body }
}
