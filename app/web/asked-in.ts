const LONGEST = 200

/**
 * What an address asks for under each name: at most 200 characters, trimmed, without what PostgreSQL cannot take; undefined where
 * it asks for nothing. Of a name that is there twice the first counts.
 */
export function askedIn(url: string): (name: string) => string | undefined {
  const asked = new URL(url).searchParams
  return (name) => asked.get(name)?.slice(0, LONGEST).replaceAll('\0', '').trim() || undefined
}
