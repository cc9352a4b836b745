import type { DemoCampaign } from './campaign.ts'

/** Announced, and not open yet. */
export const sundayLibraries: DemoCampaign = {
  slug: 'sunday-libraries',
  kind: 'statement',
  state: 'scheduled',
  organiser: 'Friends of the Reading Room',
  accent: '#0f5257',
  goal: 3_000,
  opensHoursAgo: -72,
  closesInHours: 45 * 24,
  signatories: 0,
  seed: 7,
  fields: { occupation: 'hidden', affiliation: 'optional', country: 'optional' },
  defaultLocale: 'fr',
  words: {
    fr: {
      title: 'Ouvrir les bibliothèques le dimanche',
      context:
        'Un appel aux villes pour que la bibliothèque soit ouverte le jour où l’on a enfin le temps de lire.',
      statement: `Le dimanche, la piscine est ouverte, le musée aussi, le supermarché souvent. La bibliothèque, elle, est fermée.

C’est pourtant le jour où les enfants ont le temps, où les étudiants cherchent une table, où ceux qui vivent seuls aimeraient entendre quelqu’un tourner une page.

Nous demandons aux villes d’ouvrir au moins une bibliothèque chaque dimanche après-midi, avec un personnel volontaire, correctement payé, et assez nombreux pour que personne n’y travaille plus d’un dimanche sur quatre.`,
    },
    en: {
      title: 'Open the Libraries on Sundays',
      context: 'A call to our cities to open the library on the day when people at last have time to read.',
      statement: `On Sundays the swimming pool is open, the museum too, the supermarket more often than not. The library is shut.

Yet it is the day when children have time, when students look for a table, and when those who live alone would like to hear somebody turn a page.

We ask our cities to open at least one library every Sunday afternoon, with staff who have chosen to work then, who are properly paid, and who are enough in number that nobody gives up more than one Sunday in four.`,
    },
  },
  pinned: [],
}
