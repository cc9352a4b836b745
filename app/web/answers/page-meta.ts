import type { MetaFunction } from '@remix-run/node'
import { sayIn } from '#i18n/speak.ts'
import type { Shared } from '../sharing/shared-as.ts'
import { sharedTags } from '../sharing/shared-tags.ts'

export type Head = {
  title: string
  description?: string
  accent?: string
  canonical?: string
  robots?: string
  /** Where software asks for the page's frame (oEmbed 1.0, §4). */
  oembed?: string
  /** How others show the page; with it come its canonical address and its other languages. */
  shared?: Shared
}

/** A page's `<head>`, from the `head` that its loader returned. */
export const pageMeta: MetaFunction = ({ data }) => {
  const head = (data as { head?: Head } | undefined)?.head
  if (!head) return []
  const { title, description, accent, canonical, robots, oembed, shared } = head
  return [
    { title },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(robots ? [{ name: 'robots', content: robots }] : []),
    ...(canonical && !shared ? [{ tagName: 'link', rel: 'canonical', href: canonical }] : []),
    ...(oembed
      ? [{ tagName: 'link', rel: 'alternate', type: 'application/json+oembed', href: oembed, title }]
      : []),
    ...(accent ? [{ tagName: 'link', rel: 'stylesheet', href: accent }] : []),
    ...(shared ? sharedTags(shared) : []),
  ]
}

/** A page title with the site's name behind it. */
export const titled = (locale: string, title: string) => `${title} · ${sayIn(locale)('site.name')}`
