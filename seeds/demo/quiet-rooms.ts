import { person, type DemoCampaign } from './campaign.ts'

/** An album made of rooms with nobody playing in them. */
export const quietRooms: DemoCampaign = {
  slug: 'quiet-rooms',
  kind: 'album',
  state: 'open',
  organiser: 'Low Meadow Recording Cooperative',
  accent: '#12395b',
  goal: 1_500,
  opensHoursAgo: 19 * 24,
  closesInHours: 12 * 24,
  signatories: 1_040,
  seed: 412,
  fields: { occupation: 'required', affiliation: 'optional', country: 'optional' },
  defaultLocale: 'en',
  words: {
    en: {
      title: 'An Album of Quiet Rooms',
      context: 'A record by the musicians who were not playing, released under all our names.',
      statement: `Every recording begins with a room. Before the first note there is the radiator, the street, a chair, somebody deciding to start.

On one evening this spring we opened our microphones at the hour when we would normally have been at work, and played nothing. This is what our studios, halls and kitchens sound like when the music is taken out of them.

We are putting these rooms on a record because lawmakers are deciding whether our work may be taken without our consent. We would like them to hear what is left when it is gone.

If you make music, in a studio or at the end of a bed, put your name to the album. Each name:

- is credited on the record as one of its authors, in the order in which we signed;
- gives no rights away and costs nothing;
- can be taken off again until the sleeve goes to print.

Whatever the record earns, after pressing and postage, goes to a hardship fund for musicians who can no longer play.`,
    },
  },
  pinned: [
    person('Ione Pengelly', 'Oboist', 'Saltmarsh Lane Chamber Players', 'GB'),
    person('დალი ლომიძე', 'Choir leader', '', 'GE'),
    person('Joaquim Lourenço Brandão de Mesquita Pimenta e Castanheira', 'Pianista', '', 'PT'),
    person('עדינה אפרתי', 'כנרת', '', 'IL'),
    person('Kwabena Dzokoto', 'Jazz bassist', 'Lantern Street Players', 'GH'),
    person('Valgerður Þorgeirsdóttir', 'Organist', '', 'IS'),
  ],
}
