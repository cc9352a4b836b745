import { measureWordmark, readSections } from '#campaigns'
import type { Signatory } from '#signatures'
import type { Db } from '#db/connection.ts'
import type { Locale } from '#i18n/locales.ts'
import { facts, headOf, type PageCampaign } from '../campaign/campaign-page.ts'
import type { Site } from '../context.ts'
import { pathsIn } from '../paths.ts'
import { setSections } from '../campaign/set-sections.ts'

const nobody: Signatory[] = []

/** The page of a private campaign, for whoever came by its link: its words and its form. No names, no news, nothing to pass on. */
export async function privatePage(db: Db, site: Site, campaign: PageCampaign, locale: Locale, token: string) {
  const [sections, mark] = await Promise.all([
    readSections(db, campaign.id, campaign.locale),
    measureWordmark(db, campaign.id),
  ])
  return {
    head: { ...headOf(campaign, site, locale), robots: 'noindex' },
    campaign: facts(campaign),
    pinned: nobody,
    latest: nobody,
    countries: 0,
    sections: setSections(sections),
    wordmark: mark && {
      src: pathsIn(undefined, token).wordmark(campaign.slug, mark.version),
      width: mark.width,
      height: mark.height,
    },
  }
}
