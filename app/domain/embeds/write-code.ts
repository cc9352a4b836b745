import { askFor, type Appearance } from './read-appearance.ts'

/** A script with its address and its integrity hash (SRI), so that a page runs these bytes or none. */
export type Script = { url: string; integrity: string }

/** A frame. No style attribute, which a strict policy would refuse; it is as wide as there is room. */
export const frameCode = (src: string, title: string, height: number) =>
  tag('iframe', { src, title, width: '100%', height, frameborder: 0, loading: 'lazy' })

/** The custom element and its script. `inner` is seen until there is a number, and for good where no script is let in. */
export const elementCode = (
  { url, integrity }: Script,
  campaign: { url: string; lang: string },
  appearance: Appearance,
  inner: string,
) =>
  [
    tag('script', { type: 'module', src: url, integrity, crossorigin: 'anonymous' }),
    tag(
      'undersigned-count',
      { campaign: campaign.url, lang: campaign.lang, ...Object.fromEntries(askFor(appearance)) },
      `\n  ${inner}\n`,
    ),
  ].join('\n')

/** The picture, as a link to the campaign. `alt` is what is read out instead. */
export const badgeCode = (src: string, campaign: string, alt: string) =>
  linkCode(campaign, `<img${attributes({ src, alt })}>`)

/** A link to the campaign, with markup inside. */
export const linkCode = (href: string, inner: string) => tag('a', { href }, inner)

// What XML 1.0 (§2.2) has no place for; one such sign and a picture is not shown at all.
const UNSHOWABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text as markup, in HTML and in SVG, that shows it and does nothing else. */
export const text = (said: string) =>
  said
    .replaceAll(UNSHOWABLE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const attributes = (named: Record<string, string | number>) =>
  Object.entries(named)
    .map(([name, value]) => ` ${name}="${text(String(value))}"`)
    .join('')

const tag = (name: string, named: Record<string, string | number>, inner = '') =>
  `<${name}${attributes(named)}>${inner}</${name}>`
