import type { MetaFunction } from '@remix-run/node'
import { sayIn } from '#i18n/speak.ts'

export type Head = {
  title: string
  description?: string
  accent?: string
  canonical?: string
  robots?: string
  /** Where software asks for the page's frame (oEmbed 1.0, §4). */
  oembed?: string
}

/** A page's `<head>`, from the `head` that its loader returned. */
export const pageMeta: MetaFunction = ({ data }) => {
  const head = (data as { head?: Head } | undefined)?.head
  if (!head) return []
  const { title, description, accent, canonical, robots, oembed } = head
  return [
    { title },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(robots ? [{ name: 'robots', content: robots }] : []),
    ...(canonical ? [{ tagName: 'link', rel: 'canonical', href: canonical }] : []),
    ...(oembed
      ? [{ tagName: 'link', rel: 'alternate', type: 'application/json+oembed', href: oembed, title }]
      : []),
    ...(accent ? [{ tagName: 'link', rel: 'stylesheet', href: accent }] : []),
  ]
}

/** A page title with the site's name behind it. */
export const titled = (locale: string, title: string) => `${title} · ${sayIn(locale)('site.name')}`
