import { findFace, type FaceOutcome } from '#embeds'
import { isLocale } from '#i18n/locales.ts'
import { isAway } from '#db/is-away.ts'
import type { Platform } from '../context.ts'
import { rememberAnswers } from '../last-known.ts'

export type KnownFace = FaceOutcome | { outcome: 'away' }

const MOST_FACES = 2_000
const remembered = rememberAnswers({ most: MOST_FACES })
const isShown = ({ outcome }: FaceOutcome) => outcome === 'shown'

/**
 * The face of a campaign for another site, in the language that the address asks for (`?lang=`, also `pt-BR` or the like)
 * and never in the reader's own: the same bytes for everybody. While the database is away it is the last one known, if
 * need be in another language, with the newest number this process has heard of, marked stale; `away` when nothing is
 * known. Throws only bugs.
 */
export async function knownFace(
  { db, newestCount }: Pick<Platform, 'db' | 'newestCount'>,
  slug: string,
  asked: URLSearchParams,
): Promise<KnownFace> {
  const language = asked.get('lang')?.slice(0, 2).toLowerCase()
  const wanted = isLocale(language) ? language : null
  const find = async (locale: string | null, read: () => Promise<FaceOutcome>) =>
    remembered(`${slug} ${locale ?? ''}`, read, { keep: isShown })
  try {
    const { value, stale } = await find(wanted, () => findFace(db, slug, wanted))
    if (!stale && isShown(value)) await find('any', () => Promise.resolve(value))
    return stale ? asOfNow(value, newestCount(slug)) : value
  } catch (error) {
    if (!isAway(error)) throw error
    const other = await find('any', () => Promise.reject(error as Error)).catch(() => undefined)
    return other ? asOfNow(other.value, newestCount(slug)) : { outcome: 'away' }
  }
}

// A campaign that this process no longer knows as public was withdrawn before the database went, and stays gone.
function asOfNow(known: FaceOutcome, newest: ReturnType<Platform['newestCount']>): KnownFace {
  if (known.outcome !== 'shown') return known
  if (!newest) return { outcome: 'gone' }
  const { count, asOf, goal } = newest
  return { outcome: 'shown', face: { ...known.face, count, asOf, goal, stale: true } }
}
