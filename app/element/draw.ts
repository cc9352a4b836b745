import type { News } from './news.ts'

// The colours follow the page around: light or dark is what its own color-scheme says, unless `theme` says it.
const css = `:host{display:block;font:1rem/1.4 Georgia,serif;color:light-dark(#171614,#efebe2)}
:host([hidden]){display:none}
:host([size=compact]){display:inline-block}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
p{margin:.6em 0 0;overflow-wrap:anywhere}
a{color:inherit;unicode-bidi:plaintext}
b{font-weight:500;color:var(--a)}
div b{display:block;font-size:3rem;line-height:1}
small{display:block}
progress{appearance:none;width:100%;height:.5rem;margin-top:.6em;border:0;background:#8884}
::-webkit-progress-bar{background:0 0}
::-webkit-progress-value{background:var(--a)}
::-moz-progress-bar{background:var(--a)}`

/** Builds the counter in a shadow root: `full` with goal, title and a way to sign, or compact within a line of text. */
export function draw(
  root: ShadowRoot,
  campaign: string,
  { title, lang, dir, open, accent, words }: News,
  asks: (name: string) => string | null,
): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  const full = asks('size') !== 'compact'
  const box = document.createElement(full ? 'div' : 'span')
  const add = (tag: string, part?: string, text = '', to: Element = box) => {
    const node = document.createElement(tag)
    if (part) node.setAttribute(`data-${part}`, '')
    node.textContent = text
    to.append(node, ' ')
    return node
  }
  const link = (text: string, to: Element) => {
    ;(add('a', '', text, to) as HTMLAnchorElement).href = `${campaign}?lang=${lang}`
  }
  box.lang = lang
  box.dir = dir
  box.style.setProperty('--a', `light-dark(${accent.join()})`)
  add('b', 'count')
  add('span', 'words')
  if (full && asks('goal') !== 'off') {
    add('progress').ariaLabel = words.goal
    add('small', 'goal')
  }
  if (full && title) link(title, add('p'))
  if (open && asks('sign') !== 'off') link(words.sign, full ? add('p') : box)
  add('small', 'as-of')
  root.replaceChildren(box)
}
