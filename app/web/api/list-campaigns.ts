import { z } from 'zod'
import { SLUG, listPublic, type ListedCampaign } from '#campaigns'
import type { Site } from '../context.ts'
import { apiAddresses } from './addresses.ts'
import { inBrief } from './in-brief.ts'
import { endpoint } from './endpoint.ts'
import { after, language, words } from './parameters.ts'
import { campaignsAnswer } from './schemas.ts'

/** Every campaign that anybody may see. */
export const listCampaigns = endpoint({
  id: 'listCampaigns',
  path: '/campaigns',
  summary: 'Campaigns',
  description:
    'Every campaign that is to open, open or closed, those that opened last first; a hundred a page. Drafts and withdrawn campaigns are not among them.',
  query: z.object({
    state: z.enum(['scheduled', 'open', 'closed']).optional().describe('Only campaigns in this state.'),
    q: words.optional().meta({
      description: "Words; each begins a word of the title or of the organiser's name, whatever the accents.",
      examples: ['trees'],
    }),
    lang: language,
    after: after(z.string().regex(SLUG)),
  }),
  answer: campaignsAnswer,
  async read({ db, site, query }) {
    const { campaigns, next } = await listPublic(db, query)
    const { campaigns: address } = apiAddresses(site.url)
    return {
      data: campaigns.map((campaign) => listed(campaign, site)),
      links: { self: address(query), next: next && address({ ...query, after: next }) },
    }
  },
})

const listed = (campaign: ListedCampaign, site: Site) => ({
  ...inBrief(campaign, site),
  api: apiAddresses(site.url).campaign(campaign.slug),
})
