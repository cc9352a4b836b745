import { escapeXml } from './escape-xml.ts'
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

const attributes = (named: Record<string, string | number>) =>
  Object.entries(named)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')

const tag = (name: string, named: Record<string, string | number>, inner = '') =>
  `<${name}${attributes(named)}>${inner}</${name}>`
