import { person, type DemoCampaign } from './campaign.ts'

/** A book that holds the names of those who write books, and nothing more. */
export const onlyOurNames: DemoCampaign = {
  slug: 'only-our-names',
  kind: 'book',
  state: 'open',
  organiser: 'The Withy Dale Guild of Writers and Translators',
  accent: '#4b2545',
  goal: 1_000,
  opensHoursAgo: 33 * 24,
  closesInHours: 5 * 24,
  signatories: 640,
  seed: 1_887,
  fields: { occupation: 'optional', affiliation: 'hidden', country: 'optional' },
  defaultLocale: 'en',
  words: {
    en: {
      title: 'Only Our Names',
      context:
        'A printed book of writers’ names, with no stories in it, for the desk of every member of parliament.',
      statement: `We are the people whose names stand on the spines. Novelists, poets, translators, writers of cookery books and of books for children who cannot read yet.

This time we are handing in the names alone. There is no plot, no recipe, no footnote and no last line: the pages after us are blank.

Our books have been copied by the million to build machines that write. Nobody asked us, and nobody paid us. A country that lets this pass should see what its shelves will hold when writing no longer feeds the people who do it.

Sign, and your name will be set in the book exactly as you spell it.`,
    },
    fr: {
      title: 'Rien que nos noms',
      context:
        'Un livre imprimé qui ne contient que des noms d’auteurs, pour le bureau de chaque parlementaire.',
      statement: `Nous sommes celles et ceux dont le nom figure au dos des livres : romancières, poètes, traducteurs, auteurs de livres de cuisine et d’albums pour les enfants qui ne lisent pas encore.

Cette fois, nous ne rendons que nos noms. Ni intrigue, ni recette, ni note de bas de page, ni dernière phrase : après nous, les pages sont blanches.

Nos livres ont été copiés par millions pour construire des machines qui écrivent. Personne ne nous a demandé notre avis, personne ne nous a payés. Un pays qui laisse faire devrait voir ce que contiendront ses rayons quand l’écriture ne nourrira plus celles et ceux qui en vivent.

Signez, et votre nom sera composé dans le livre exactement comme vous l’écrivez.`,
    },
  },
  pinned: [
    person('Emrys Gathercole', 'Novelist', '', 'GB'),
    person('Nghiêm Thị Mỹ Duyên', 'dịch giả', '', 'VN'),
    person('Wilhelmina Petronella Oosterbaan-van der Meulen ter Horst', 'dichteres', '', 'NL'),
    person('پریسا زرین‌فر', 'ویراستار', '', 'IR'),
    person('तारा भटनागर', 'कवयित्री', '', 'IN'),
  ],
}
