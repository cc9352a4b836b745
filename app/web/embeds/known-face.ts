import { findFace, type FaceOutcome } from '#embeds'
import { isLocale } from '#i18n/locales.ts'
import type { Platform } from '../context.ts'
import { lastKnown } from '../last-known.ts'

/**
 * The face of a campaign for another site, in the language that the address asks for (`?lang=`, also `pt-BR` or the like)
 * and never in the reader's own: the same bytes for everybody. While the database is away it is the last one known, with
 * the newest number this process has heard of, marked stale. Throws when nothing is known at all.
 */
export async function knownFace(
  { db, newestCount }: Platform,
  slug: string,
  asked: URLSearchParams,
): Promise<FaceOutcome> {
  const language = asked.get('lang')?.slice(0, 2).toLowerCase()
  const wanted = isLocale(language) ? language : null
  const { value, stale } = await lastKnown(`face ${slug} ${wanted}`, () => findFace(db, slug, wanted))
  if (!stale || value.outcome !== 'shown') return value
  const { count, asOf, goal } = newestCount(slug) ?? value.face
  return { ...value, face: { ...value.face, count, asOf, goal, stale } }
}
