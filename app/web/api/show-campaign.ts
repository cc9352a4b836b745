import { z } from 'zod'
import { countVersions } from '#campaigns'
import { isLocale } from '#i18n/locales.ts'
import { campaignOr404 } from '../campaign/campaign-or-404.ts'
import { pathsIn } from '../paths.ts'
import { apiAddresses } from './addresses.ts'
import { inBrief } from './in-brief.ts'
import { endpoint } from './endpoint.ts'
import { language } from './parameters.ts'
import { campaignAnswer } from './schemas.ts'

/** One campaign: its words, its number, and where the rest is. */
export const showCampaign = endpoint({
  id: 'showCampaign',
  path: '/campaigns/{slug}',
  summary: 'One campaign',
  description:
    'The words, the number and the times of a campaign. In its own language unless another is asked for: everybody is told the same, whatever `Accept-Language` says.',
  query: z.object({ lang: language }),
  answer: campaignAnswer,
  async read({ db, site, slug, query }) {
    const campaign = await campaignOr404(db, slug, query.lang ?? '')
    const versions = await countVersions(db, campaign.id)
    const { text, number, hash, publishedAt } = campaign.statement
    const api = apiAddresses(site.url)
    const { locale } = campaign
    const { countJson, countEvents, exactWords } = pathsIn(isLocale(locale) ? locale : undefined)
    return {
      data: {
        ...inBrief(campaign, site),
        statement: {
          text,
          version: number,
          sha256: hash.toString('hex'),
          publishedAt: publishedAt.toISOString(),
        },
        versions: versions.map((version) => ({
          number: version.number,
          sha256: version.hash.toString('hex'),
          publishedAt: version.publishedAt.toISOString(),
          count: version.standing,
          statement: `${site.url}${exactWords(slug, version.number)}`,
        })),
      },
      links: {
        self: api.campaign(slug, query),
        signatories: api.signatories(slug),
        history: api.history(slug),
        count: `${site.url}${countJson(slug)}`,
        countEvents: `${site.url}${countEvents(slug)}`,
        statement: `${site.url}${exactWords(slug)}`,
      },
    }
  },
})
