import type { DemoCampaign } from './campaign.ts'

/** Taken back by its organiser: the address answers that it is gone. */
export const oldMill: DemoCampaign = {
  slug: 'save-the-old-mill',
  kind: 'statement',
  state: 'withdrawn',
  organiser: 'Millrace Theatre Company',
  accent: '#57480f',
  goal: null,
  opensHoursAgo: 26 * 24,
  closesInHours: null,
  signatories: 0,
  seed: 3,
  fields: { occupation: 'optional', affiliation: 'optional', country: 'hidden' },
  defaultLocale: 'en',
  words: {
    en: {
      title: 'Save the Old Mill Theatre',
      context: 'Withdrawn by its organiser: the lease has been renewed.',
      statement:
        'We ask the owners of the Old Mill to renew the lease of the theatre for ten years, at a rent that a house of ninety seats can earn.',
    },
  },
  pinned: [],
}
