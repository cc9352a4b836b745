import type { ListedCampaign } from '#campaigns'
import type { Site } from '../context.ts'
import { pathsIn } from '../paths.ts'

/** What every answer about a campaign says of it. */
export function inBrief(campaign: ListedCampaign, site: Site) {
  const {
    phase,
    locale,
    locales,
    asOf,
    opensAt,
    closesAt,
    slug,
    kind,
    organiser,
    title,
    context,
    goal,
    count,
  } = campaign
  return {
    slug,
    kind,
    // An archived campaign is a closed one that its makers have put away; version 1 knows no other word for it.
    state: phase === 'archived' ? 'closed' : (phase as 'scheduled' | 'open' | 'closed'),
    organiser,
    title,
    context,
    language: locale,
    languages: locales,
    goal,
    count,
    asOf: asOf.toISOString(),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt?.toISOString() ?? null,
    url: `${site.url}${pathsIn().campaign(slug)}`,
  }
}
