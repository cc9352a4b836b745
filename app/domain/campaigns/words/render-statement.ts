import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt('commonmark', { html: false, linkify: false }).disable([
  'image',
  'html_inline',
  'html_block',
])

const openLink = markdown.renderer.rules.link_open
markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]!.attrSet('rel', 'nofollow ugc noopener')
  return openLink?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options)
}

const validate = markdown.validateLink.bind(markdown)
markdown.validateLink = (url) => /^(https:|mailto:)/i.test(url.trim()) && validate(url)

/**
 * A statement's Markdown as HTML that is safe to put on a page: no raw HTML, no pictures (a picture is a request to a
 * stranger), links only to https and mailto addresses and marked as not ours. Headings start below the page's own, which
 * go down to the level `below`.
 */
export function renderStatement(text: string, { below = 2 } = {}): string {
  const tokens = parseMarkdown(text)
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + below)}`
    }
  }
  return markdown.renderer.render(tokens, markdown.options, {})
}

/** The same Markdown by the same rules, as tokens for whoever shows it elsewhere than on a page. */
export const parseMarkdown = (text: string) => markdown.parse(text, {})
