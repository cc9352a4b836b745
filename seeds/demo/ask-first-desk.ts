/** What the team of the main statement has done at its desk, as plain data: something for every room of it. */
export const askFirstDesk = {
  slug: 'ask-first',
  organiser: 'Friends of the Quay',
  colleagues: [
    {
      id: '01990000-0000-7000-8000-00000000d0e3',
      name: 'Ruaridh Penhallow',
      role: 'reviewer',
      address: 'ruaridh.penhallow@example.org',
    },
    {
      id: '01990000-0000-7000-8000-00000000d0e4',
      name: 'Ines Okonjo-Brandt',
      role: 'editor',
      address: 'ines.okonjo-brandt@example.org',
    },
  ],
  /** Days before the demonstration began. */
  milestones: [
    {
      daysAgo: 2,
      state: 'open',
      title: 'The statement opens, with eight first signatories',
      source: '',
    },
    {
      daysAgo: 1,
      state: 'promised',
      title: 'The Ministry for Culture promises to hear the Committee before the bill is read',
      source: 'https://example.org/culture/announcements/hearing',
    },
    {
      daysAgo: 0,
      state: 'partly-won',
      title:
        'Tern Harbour Records writes “ask first” into its contracts; four larger houses have not answered',
      source: 'https://example.org/tern-harbour/contracts',
    },
  ],
  news: {
    title: 'Ten thousand names, and a hearing',
    body: `Yesterday evening the ten-thousandth person put their name to this statement: a translator from Ghent, on her way home.

The Ministry for Culture has now promised to hear us **before** the bill is read for the second time. We will bring your names, and three things we ask for:

- a register of what a machine was trained on,
- a no that is taken for a no,
- a price for every yes.

What you can do this week: ask one person who makes things whether they have signed.`,
  },
  draftOfNews: {
    title: 'What we will say at the hearing',
    body: 'Each of us has four minutes. These are the first two:\n\nThe people who made the songs were never in the room.',
  },
  reports: [
    'Somebody has put my name here. I had never heard of this statement before today. Please take me off.',
    'This is my late father’s name. He died in March.',
  ],
  campaign: {
    'title.en': 'Benches Along the Quay',
    'context.en': 'A request to Port Ellery town council.',
    'statement.en':
      'Put back the nine benches that were taken from the harbour quay, so that everybody who walks there can also sit down.',
    'addressees.en': 'Port Ellery town council',
    'why.en': 'It is **1.4 kilometres** from the bus to the ferry, and there is not one place to rest.',
    goal: '500',
  },
} as const
