import { escapeXml } from '#embeds'
import type { Page } from './page.ts'

/** A name of the e-book: the letter that begins with it, and the printed page that does. */
export type Line = { name: string; letter?: string; page?: number }

/** Where something begins: `names-2.xhtml#page-41`. */
export type Mark = { label: string; at: string }

export type NamePages = { pages: Page[]; letters: Mark[]; printed: Mark[] }

// A reading program takes a file whole; some four hundred kilobytes are no burden for any.
const IN_A_FILE = 4_000

/**
 * The names as lists, one for each letter, with a mark where each page of the printed book begins. Long books go into several
 * files, at a new letter where there is one.
 */
export function namePages(lines: Line[], heading: string): NamePages {
  const letters: Mark[] = []
  const printed: Mark[] = []
  const pages = filesOf(lines).map((own, place): Page => {
    const file = `names-${place + 1}.xhtml`
    const parts: string[] = []
    let open = false
    for (const { name, letter, page } of own) {
      if (letter !== undefined || !open) {
        if (open) parts.push('</ul>')
        if (letter !== undefined) {
          const id = `letter-${letters.length + 1}`
          letters.push({ label: letter, at: `${file}#${id}` })
          parts.push(`<h2 id="${id}">${escapeXml(letter)}</h2>`)
        }
        parts.push('<ul>')
        open = true
      }
      if (page !== undefined) printed.push({ label: String(page), at: `${file}#page-${page}` })
      parts.push(`<li>${pageBreak(page)}<bdi>${escapeXml(name)}</bdi></li>`)
    }
    const title = place === 0 ? `<h1>${escapeXml(heading)}</h1>` : ''
    const body = [title, ...parts, '</ul>'].filter(Boolean).join('\n')
    return { file, title: heading, type: 'bodymatter', body, listed: place === 0 }
  })
  return { pages, letters, printed }
}

const pageBreak = (page: number | undefined) =>
  page === undefined
    ? ''
    : `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${page}" aria-label="${page}"></span>`

function filesOf(lines: Line[]): Line[][] {
  const files: Line[][] = [[]]
  for (const line of lines) {
    const file = files.at(-1)!
    const isFull = file.length >= IN_A_FILE
    if (isFull || (line.letter !== undefined && file.length > IN_A_FILE / 2)) files.push([line])
    else file.push(line)
  }
  return files
}
