import { person, type DemoCampaign } from './campaign.ts'

/** A local campaign that is over. */
export const nightBuses: DemoCampaign = {
  slug: 'keep-the-night-buses',
  kind: 'statement',
  state: 'closed',
  organiser: 'Port Ellery Passengers’ Association',
  accent: '#1f4d36',
  goal: 2_000,
  opensHoursAgo: 44 * 24,
  closesInHours: -9 * 24,
  signatories: 2_310,
  seed: 77,
  fields: { occupation: 'optional', affiliation: 'hidden', country: 'hidden' },
  livesIn: ['GB'],
  defaultLocale: 'en',
  words: {
    en: {
      title: 'Keep the Night Buses Running',
      context: 'An open letter to Port Ellery town council about routes N3, N7 and N11.',
      statement: `Dear councillors,

From October the last bus out of the harbour is to leave at a quarter to eleven. The bakery shift starts at two, the hospital changes over at midnight, and the ferry has never once been early.

We are the people on those buses: cleaners, nurses, bar staff, students, and parents whose child has a temperature. For many of us the choice is not bus or car. It is bus or an hour on foot along an unlit road.

Please keep the three night routes for one more year, publish how many people ride them, and decide with the figures on the table. We will gladly help you count.`,
    },
  },
  pinned: [
    person('Maureen Tregear', 'Nurse', '', ''),
    person('Kelvin Makoni', 'Baker', '', ''),
    person('سمر الحاصباني', 'طالبة', '', ''),
    person('Anneliese Charlotte Farquharson-Ravenscroft Trelawny-Hebden', 'Retired', '', ''),
    person('Łucja Piórkowska', 'Hotel cleaner', '', ''),
  ],
}
