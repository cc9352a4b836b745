import type { PublicAddress } from '#campaigns'
import { escapeXml } from '#embeds'
import { locales } from '#i18n/locales.ts'
import { alternatesOf } from './alternates.ts'
import { pathsIn, type Paths } from '../paths.ts'

type Page = { path: (paths: Paths) => string; languages: readonly string[]; changedAt?: Date }

/** What search engines may find, as a sitemap (sitemaps.org, protocol 0.9), each page with its other languages. */
export function siteMap(campaigns: PublicAddress[], url: string): string {
  const pages: Page[] = [
    { path: (paths) => paths.home(), languages: locales },
    ...campaigns.map(({ slug, locales: languages, changedAt }) => ({
      path: (paths: Paths) => paths.campaign(slug),
      languages,
      changedAt,
    })),
    { path: (paths) => paths.limits(), languages: locales },
    { path: (paths) => paths.privacy(), languages: locales },
  ]
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map((page) => entryOf(page, url)).join('')}</urlset>
`
}

function entryOf({ path, languages, changedAt }: Page, url: string): string {
  const others = alternatesOf(url, path, languages).map(
    ({ language, href }) =>
      `    <xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(href)}"/>\n`,
  )
  const changed = changedAt ? `    <lastmod>${changedAt.toISOString()}</lastmod>\n` : ''
  return `  <url>\n    <loc>${escapeXml(`${url}${path(pathsIn())}`)}</loc>\n${changed}${others.join('')}  </url>\n`
}
