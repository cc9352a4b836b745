import { parseMarkdown } from '#campaigns'
import type { Passage, Span } from '#emails'

type Token = ReturnType<typeof parseMarkdown>[number]

/**
 * An update's Markdown as passages of an email, by the rules of the page: links only to https and mailto, no pictures, no
 * raw HTML. Lists and quotations inside each other come out flat.
 */
export function passagesOf(markdown: string, lang: string): Passage[] {
  const passages: Passage[] = []
  const lists: { next: number | null }[] = []
  let kind: Passage['block'] = 'paragraph'
  let mark: string | undefined
  let quotations = 0
  for (const token of parseMarkdown(markdown)) {
    if (token.type === 'blockquote_open') quotations += 1
    else if (token.type === 'blockquote_close') quotations -= 1
    else if (token.type === 'bullet_list_open') lists.push({ next: null })
    else if (token.type === 'ordered_list_open') lists.push({ next: Number(token.attrGet('start') ?? 1) })
    else if (/^(?:bullet|ordered)_list_close$/.test(token.type)) lists.pop()
    else if (token.type === 'list_item_open') mark = markOf(lists.at(-1)!)
    else if (token.type === 'heading_open') kind = 'heading'
    else if (token.type === 'paragraph_open')
      kind = mark ? 'item' : quotations > 0 ? 'quotation' : 'paragraph'
    else if (token.type === 'fence' || token.type === 'code_block')
      passages.push({ block: 'quotation', lang, spans: [{ text: token.content.trimEnd() }] })
    else if (token.type === 'inline') {
      passages.push({
        block: kind,
        lang,
        spans: spansOf(token.children ?? []),
        ...(kind === 'item' && { mark }),
      })
      if (kind === 'item') mark = undefined
    }
  }
  return passages
}

function markOf(list: { next: number | null }): string {
  if (list.next === null) return '•'
  list.next += 1
  return `${list.next - 1}.`
}

function spansOf(tokens: Token[]): Span[] {
  const spans: Span[] = []
  let href: string | undefined
  let strong = 0
  let stressed = 0
  const say = (text: string) =>
    spans.push({
      text,
      ...(href && { href }),
      ...(strong > 0 && { strong: true as const }),
      ...(stressed > 0 && { stressed: true as const }),
    })
  for (const token of tokens) {
    if (token.type === 'link_open') href = String(token.attrGet('href'))
    else if (token.type === 'link_close') href = undefined
    else if (token.type === 'strong_open') strong += 1
    else if (token.type === 'strong_close') strong -= 1
    else if (token.type === 'em_open') stressed += 1
    else if (token.type === 'em_close') stressed -= 1
    else if (token.type === 'softbreak') say(' ')
    else if (token.type === 'hardbreak') say('\n')
    else if (token.content) say(token.content)
  }
  return spans
}
