import { accentOnDark, accentOnLight, findVisible } from '#campaigns'
import { isLocale, type Locale } from '#i18n/locales.ts'
import type { Db } from '#db/connection.ts'

/** What another site shows of a campaign. */
export type Face = {
  slug: string
  title: string
  organiser: string
  /** The language of the title, which may be one that we do not speak. */
  locale: string
  /** The language of the words around it: the wanted one, else the title's, else English. */
  spoken: Locale
  count: number
  asOf: Date
  goal: number | null
  /** Whether it takes names now. */
  open: boolean
  /** The campaign's colour on light paper and on dark, as `#rrggbb`. */
  accent: [light: string, dark: string]
  /** True while the database is away: this is what was last known. */
  stale: boolean
}

export type FaceOutcome = { outcome: 'shown'; face: Face } | { outcome: 'unknown' | 'gone' }

/**
 * The face of a campaign, in the wanted language where its words exist in it and in its own otherwise. Everybody gets the
 * same, whatever their browser speaks. Drafts and private ones are `unknown`, withdrawn campaigns `gone`.
 */
export async function findFace(db: Db, slug: string, wanted: string | null): Promise<FaceOutcome> {
  const found = await findVisible(db, slug, wanted ?? '')
  if (found.outcome !== 'shown') return found
  const { title, organiser, locale, count, asOf, goal, phase, accent } = found.campaign
  const spoken = [wanted, locale].find(isLocale) ?? 'en'
  const face: Face = {
    slug,
    title,
    organiser,
    locale,
    spoken,
    count,
    asOf,
    goal,
    open: phase === 'open',
    accent: [accentOnLight(accent), accentOnDark(accent)],
    stale: false,
  }
  return { outcome: 'shown', face }
}
