import type { Campaign } from '#campaigns'
import { cardFacts } from '#embeds'
import { isLocale, locales, type Locale } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import { alternatesOf, type Alternate } from './alternates.ts'
import { cardPlace, type Cards } from '../cards.ts'
import type { Site } from '../context.ts'
import type { Spoken } from '../locale.ts'
import { pathsIn } from '../paths.ts'

/** A page as other sites show it when somebody shares it (Open Graph), and where it is in other languages. */
export type Shared = {
  title: string
  description: string
  url: string
  site: string
  locale: Locale
  otherLocales: Locale[]
  picture?: { url: string; alt: string }
  alternates: Alternate[]
  feed?: { url: string; title: string }
}

/**
 * A campaign's page as others show it. The address keeps a language that was asked for only where there are words in it;
 * the picture is the one in the language of the words, under the name of its version.
 */
export function campaignShared(
  campaign: Campaign,
  { site, cards, locale, chosen }: { site: Site; cards: Cards } & Spoken,
): Shared {
  const { slug, title, context, organiser } = campaign
  const spoken = campaign.locales.filter(isLocale)
  const language = isLocale(campaign.locale) ? campaign.locale : undefined
  const version = cards.versionOf(cardPlace(slug, language), cardFacts(campaign, site.host))
  return {
    title,
    description: context,
    url: `${site.url}${pathsIn(chosen && spoken.includes(chosen) ? chosen : undefined).campaign(slug)}`,
    site: sayIn(locale)('site.name'),
    locale: language ?? locale,
    otherLocales: spoken.filter((other) => other !== language),
    picture: { url: `${site.url}${pathsIn(language).card(slug, version)}`, alt: `${title} · ${organiser}` },
    alternates: alternatesOf(site.url, (paths) => paths.campaign(slug), campaign.locales),
  }
}

/** The front page as others show it, with the feed that tells what opens and closes. */
export function frontShared({ url }: Site, { locale, chosen }: Spoken): Shared {
  const say = sayIn(locale)
  const paths = pathsIn(chosen)
  return {
    title: say('home.title'),
    description: say('home.description'),
    url: `${url}${paths.home()}`,
    site: say('site.name'),
    locale,
    otherLocales: locales.filter((other) => other !== locale),
    alternates: alternatesOf(url, (each) => each.home(), locales),
    feed: { url: paths.feed(), title: say('share.feed') },
  }
}
