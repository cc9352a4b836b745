import { person, type DemoCampaign } from './campaign.ts'

/** The main statement: one sentence, six languages, two days old. */
export const askFirst: DemoCampaign = {
  slug: 'ask-first',
  kind: 'statement',
  state: 'open',
  organiser: 'The Ask First Committee',
  accent: '#7a1f2b',
  goal: 15_000,
  opensHoursAgo: 46,
  closesInHours: null,
  signatories: 11_500,
  seed: 20_261,
  fields: { occupation: 'optional', affiliation: 'optional', country: 'optional' },
  defaultLocale: 'en',
  words: {
    en: {
      title: 'Ask First',
      context:
        'An open statement on artificial intelligence, by people who make things and people who love what they make.',
      statement:
        'Whoever wants to train a machine on songs, stories, pictures or performances must first ask the people who made them, take no for an answer, and pay for every yes.',
    },
    fr: {
      title: 'Demandez d’abord',
      context:
        'Une déclaration ouverte sur l’intelligence artificielle, par celles et ceux qui créent et par celles et ceux qui aiment leurs œuvres.',
      statement:
        'Quiconque veut entraîner une machine sur des chansons, des récits, des images ou des interprétations doit d’abord demander l’accord de celles et ceux qui les ont créés, respecter chaque « non » et payer chaque « oui ».',
    },
    de: {
      title: 'Erst fragen',
      context:
        'Eine offene Erklärung zur künstlichen Intelligenz: von Menschen, die Werke schaffen, und von Menschen, die diese Werke lieben.',
      statement:
        'Wer eine Maschine mit Liedern, Geschichten, Bildern oder Darbietungen trainieren will, muss zuerst die Menschen fragen, die sie geschaffen haben, ein Nein gelten lassen und jedes Ja bezahlen.',
    },
    es: {
      title: 'Primero, pedir permiso',
      context:
        'Una declaración abierta sobre la inteligencia artificial, de quienes crean y de quienes aman lo que otros crean.',
      statement:
        'Quien quiera entrenar una máquina con canciones, historias, imágenes o interpretaciones debe pedir antes permiso a quienes las crearon, aceptar un no por respuesta y pagar cada sí.',
    },
    pl: {
      title: 'Najpierw zapytaj',
      context:
        'Otwarte oświadczenie w sprawie sztucznej inteligencji – osób, które tworzą, i osób, które kochają ich dzieła.',
      statement:
        'Kto chce trenować maszynę na piosenkach, opowieściach, obrazach lub wykonaniach, musi najpierw zapytać ludzi, którzy je stworzyli, uszanować każde „nie” i zapłacić za każde „tak”.',
    },
    ar: {
      title: 'استأذنوا أولًا',
      context: 'بيان مفتوح بشأن الذكاء الاصطناعي، من مبدعين ومن محبّي أعمالهم.',
      statement:
        'على كل من يريد تدريب آلة على أغانٍ أو قصص أو صور أو عروض فنية أن يستأذن أولًا من أبدعوها، وأن يحترم كل «لا»، وأن يدفع مقابل كل «نعم».',
    },
  },
  partners: [
    { name: 'Tern Harbour Recorded Music Society', code: 'tnhbrmsc', oneIn: 7 },
    { name: 'Writers’ Circle of Withy Dale', code: 'wthydwcq', oneIn: 13 },
    { name: 'جوقة القنطرة البيضاء', code: 'qntrbydh', oneIn: 41 },
  ],
  pinned: [
    person('Hester Attwater-Quayle', 'Novelist', 'Writers’ Circle of Withy Dale', 'GB'),
    person('نوال السنبلاويني', 'عازفة عود', 'جوقة القنطرة البيضاء', 'EG'),
    person('Tobias Wennerhag', 'Composer for film and television', '', 'SE'),
    person('María de la Concepción Aldecoa-Urrutia de Lerma y Zubiaurre', 'Traductora', '', 'ES'),
    person('藤巻 清香', 'イラストレーター', '', 'JP'),
    person('Ọlátúnjí Oyèbádé', 'Session drummer', 'Tern Harbour Recorded Music Society', 'NG'),
    person('Ярина Левчишин', 'перекладачка', 'видавництво «Тихий Став»', 'UA'),
    person('Dolores Fortenberry', 'Voice actor', '', 'US'),
  ],
}
