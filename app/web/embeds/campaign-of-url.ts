/** The campaign and the language that one of our own campaign pages is about, by its absolute address; else undefined. */
export function campaignOfUrl(
  address: string | null,
  siteUrl: string,
): { slug: string; asked: URLSearchParams } | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const { origin, pathname, searchParams } = new URL(address)
  const slug = /^\/c\/([a-z0-9-]{1,80})\/?$/.exec(pathname)?.[1]
  return origin === siteUrl && slug ? { slug, asked: searchParams } : undefined
}
