import type { Platform } from '../context.ts'

type Told = { slug?: string; count?: number; asOf?: string }

/**
 * An answer with the newest count this process has heard of for each campaign in it, and the moment that was true. A
 * campaign of a list that it no longer knows as public is left out.
 */
export function withNewestCounts(answer: unknown, newestCount: Platform['newestCount']): object {
  const { data, ...rest } = answer as { data: Told | Told[] }
  const renew = (told: Told): Told => {
    const newest = told.slug === undefined ? undefined : newestCount(told.slug)
    if (!newest || !told.asOf || newest.asOf.getTime() < Date.parse(told.asOf)) return told
    return { ...told, count: newest.count, asOf: newest.asOf.toISOString() }
  }
  const isPublic = ({ slug }: Told) => slug === undefined || newestCount(slug) !== undefined
  return { ...rest, data: Array.isArray(data) ? data.filter(isPublic).map(renew) : renew(data) }
}
