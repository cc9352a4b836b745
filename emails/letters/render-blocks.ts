import { directionOf, isLocale } from '#i18n/locales.ts'

/** What an email is made of. Both twins come from the same blocks, so they cannot say different things. */
export type Block =
  | { block: 'text'; text: string }
  | { block: 'quote'; text: string }
  | { block: 'code'; text: string }
  | { block: 'link'; text: string; href: string }
  | { block: 'small'; text: string }
  | Passage

/** Words that an organiser wrote, in their own language: a paragraph, a heading, an item of a list or a quotation. */
export type Passage = {
  block: 'paragraph' | 'heading' | 'item' | 'quotation'
  lang: string
  spans: Span[]
  /** What stands before an item: a dot or its number. */
  mark?: string
}

/** A stretch of a passage, with the address it leads to where it is a link. */
export type Span = { text: string; href?: string; strong?: true; stressed?: true }

export type Message = {
  subject: string
  text: string
  html: string
  /** Header fields besides those of every email, by name. */
  headers?: Record<string, string>
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** A text as it may stand in HTML, between tags or in an attribute. */
export const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign]!)

/** Turns blocks into a plain text and a small HTML twin: no pictures, no styles fetched from anywhere. */
export function renderBlocks(subject: string, locale: string, blocks: Block[]): Message {
  // The words are English where we do not speak a language.
  const lang = isLocale(locale) ? locale : 'en'
  const body = blocks.map(toHtml).join('\n')
  return {
    subject,
    text: `${blocks.map(toText).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fff;color:#1a1a18;font:17px/1.55 Georgia,'Times New Roman',serif">
<div style="max-width:34em;margin:0 auto">
${body}
</div></body></html>
`,
  }
}

function toText(block: Block): string {
  switch (block.block) {
    case 'text':
    case 'small':
      return block.text
    case 'quote':
      return block.text.replaceAll(/^/gm, '    ')
    case 'code':
      return `    ${block.text}`
    case 'link':
      return `${block.text}\n${block.href}`
    case 'paragraph':
      return plain(block)
    case 'heading':
      return `${plain(block)}\n${'-'.repeat(Math.min(Array.from(plain(block)).length, 60))}`
    case 'item':
      return `${block.mark ?? '•'} ${plain(block)}`
    case 'quotation':
      return plain(block).replaceAll(/^/gm, '    ')
  }
}

const plain = ({ spans }: Passage) =>
  spans.map(({ text, href }) => (href && href !== text ? `${text} (${href})` : text)).join('')

function toHtml(block: Block): string {
  if ('spans' in block) return passageHtml(block)
  const text = escapeHtml(block.text).replaceAll('\n', '<br>')
  switch (block.block) {
    case 'text':
      return `<p style="margin:0 0 1em">${text}</p>`
    case 'quote':
      return `<blockquote dir="auto" style="margin:0 0 1em;padding-inline-start:1em;border-inline-start:2px solid #1a1a18">${text}</blockquote>`
    case 'code':
      return `<p dir="ltr" style="margin:0 0 1em;font:600 32px/1.2 Georgia,serif;letter-spacing:.08em">${text}</p>`
    case 'link':
      return `<p style="margin:0 0 1em"><a style="color:#1a1a18" href="${escapeHtml(block.href)}">${text}</a></p>`
    case 'small':
      return `<p style="margin:0 0 .8em;color:#5a5a55;font-size:14px">${text}</p>`
  }
}

const passageStyles = {
  paragraph: 'margin:0 0 1em',
  heading: 'margin:1.4em 0 .6em;font-weight:600;font-size:19px',
  item: 'margin:0 0 .5em;padding-inline-start:1em',
  quotation: 'margin:0 0 1em;padding-inline-start:1em;border-inline-start:2px solid #1a1a18',
}

function passageHtml({ block, lang, spans, mark = '•' }: Passage): string {
  const words = spans.map(spanHtml).join('')
  return `<p lang="${escapeHtml(lang)}" dir="auto" style="${passageStyles[block]}">${block === 'item' ? `${mark} ` : ''}${words}</p>`
}

function spanHtml({ text, href, strong, stressed }: Span): string {
  const words = escapeHtml(text).replaceAll('\n', '<br>')
  const leaning = stressed ? `<em>${words}</em>` : words
  const weighed = strong ? `<strong>${leaning}</strong>` : leaning
  return href ? `<a style="color:#1a1a18" href="${escapeHtml(href)}">${weighed}</a>` : weighed
}
