import { numberToken, type Partner } from '#partners'
import type { Keys } from '#secrets'
import type { Site } from '../context.ts'
import { pathsIn } from '../paths.ts'

type Around = {
  keys: Keys
  site: Site
  slug: string
  /** What stands in the campaign's private link; absent where it is public. */
  invitation?: string
}

/** A partner with its two addresses: the link it gives to its people, and the secret one of its own number. */
export function showPartner(partner: Partner, { keys, site, slug, invitation }: Around) {
  const { code, endsAt, ...shown } = partner
  const paths = pathsIn()
  return {
    ...shown,
    // The last day it counts on, not the midnight after it.
    lastDay: endsAt && new Date(endsAt.getTime() - 1),
    link: `${site.url}${pathsIn(undefined, invitation).campaign(slug)}?from=${code}`,
    number: `${site.url}${paths.partnerNumber(numberToken(keys, partner.id))}`,
  }
}
