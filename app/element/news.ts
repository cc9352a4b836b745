/**
 * What `GET /c/:slug/count.json?lang=` tells about a campaign: its number, and the words around it in the nearest
 * language we speak. Later events carry only the first four and leave the rest as it was.
 */
export type News = {
  count: number
  asOf: string
  goal: number | null
  /** True while our database is away and the number is the last one known. */
  stale: boolean
  title: string
  lang: string
  dir: string
  open: boolean
  /** The campaign's colour on light and on dark paper. */
  accent: [string, string]
  words: {
    /** What stands behind the number, for each plural category of the language (CLDR). */
    people: Record<string, string>
    goal: string
    next: string
    reached: string
    sign: string
    /** When the number was true, in words; shown while it is stale. */
    asOf: string
  }
}
