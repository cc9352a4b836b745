import {
  countVersions,
  measureWordmark,
  readMovedClosing,
  readSections,
  renderStatement,
  type Campaign,
} from '#campaigns'
import { firstSignatories, readLaunch } from '#launches'
import { veil, type Keys } from '#secrets'
import { latestSignatories, pinnedSignatories } from '#signatures'
import { signedCountries } from '#counts'
import { openBook } from '#works'
import type { Db } from '#db/connection.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Site } from '../context.ts'
import { mailDelay } from '../mail/mail-weather.ts'
import { campaignNews } from './campaign-news.ts'
import { titled } from '../answers/page-meta.ts'
import { pathsIn } from '../paths.ts'
import { setSections } from './set-sections.ts'

const NAMES_ON_THE_PAGE = 28
// Ten thousand people may have signed before a launch; the list has all of them.
const FIRST_ON_THE_PAGE = 12
// A statement of up to sixty words is set as large as a headline.
const LARGE_UP_TO_WORDS = 60

/** A campaign as a page shows it: with what those invited need to know, where it is not public yet. */
export type PageCampaign = Campaign & { privately?: Privately }
export type Privately = { launchesAt: Date | null; showsCount: boolean }

/** What every page of a campaign shows of it. */
export function facts(campaign: PageCampaign) {
  const { id: _, statement, ...shown } = campaign
  return {
    ...shown,
    statement: {
      ...setWords(statement.text),
      hash: statement.hash.toString('hex'),
      number: statement.number,
      publishedAt: statement.publishedAt,
    },
  }
}

/** A statement's words as they are set: large where they are few. */
export function setWords(text: string) {
  const words = text.trim()
  return {
    html: renderStatement(words),
    large: words.split(/\s+/).length <= LARGE_UP_TO_WORDS && !words.includes('\n\n'),
  }
}

/** A campaign's page: its words, its count, its first and its newest names. */
export async function campaignPage(db: Db, keys: Keys, site: Site, campaign: Campaign, locale: Locale) {
  const [pinned, first, launch, latest, countries, sections, mark, news, versions, book, moved, mail] =
    await Promise.all([
      pinnedSignatories(db, campaign.id),
      firstSignatories(db, campaign.id, FIRST_ON_THE_PAGE),
      readLaunch(db, campaign.id),
      latestSignatories(db, campaign.id, NAMES_ON_THE_PAGE),
      signedCountries(db, campaign.id),
      readSections(db, campaign.id, campaign.locale),
      measureWordmark(db, campaign.id),
      campaignNews(db, campaign.id),
      countVersions(db, campaign.id),
      campaign.kind === 'book' ? openBook(db, campaign.id) : undefined,
      campaign.closesAt ? readMovedClosing(db, campaign.id) : undefined,
      mailDelay(db),
    ])
  const { canonical = '', ...head } = headOf(campaign, site, locale)
  const veiled = (names: typeof latest) => names.map((one) => ({ ...one, id: veil(keys, one.id) }))
  return {
    head: { ...head, canonical, oembed: `${site.url}${pathsIn().oembed(canonical)}` },
    campaign: facts(campaign),
    pinned: veiled(pinned),
    before: launch && { at: launch.at, standing: launch.standing, names: veiled(first) },
    latest: veiled(latest),
    countries: countries.length,
    versions: versions.map(({ number, standing }) => ({ number, standing })),
    sections: setSections(sections),
    wordmark: mark && {
      src: pathsIn().wordmark(campaign.slug, mark.version),
      width: mark.width,
      height: mark.height,
    },
    news,
    hasBook: !!book,
    moved,
    mail,
  }
}

/** The `<head>` of a campaign's pages. */
export function headOf(campaign: PageCampaign, { url }: Site, locale: Locale, title = campaign.title) {
  const paths = pathsIn()
  return {
    title: titled(locale, title),
    description: campaign.context,
    accent: paths.accent(campaign.accent),
    ...(!campaign.privately && { canonical: `${url}${paths.campaign(campaign.slug)}` }),
  }
}
