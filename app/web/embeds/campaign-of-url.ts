import { SLUG_SIGNS } from '#campaigns'

const CAMPAIGN = new RegExp(`^/c/(${SLUG_SIGNS})/?$`)

/** The campaign and the language that one of our own campaign pages is about, by its absolute address; else undefined. */
export function campaignOfUrl(
  address: string | null,
  siteUrl: string,
): { slug: string; asked: URLSearchParams } | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const { origin, pathname, searchParams } = new URL(address)
  const slug = CAMPAIGN.exec(pathname)?.[1]
  return origin === siteUrl && slug ? { slug, asked: searchParams } : undefined
}
