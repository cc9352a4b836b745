import { person, type DemoCampaign } from './campaign.ts'

/** One statement in two languages, for the two banks of a river. */
export const riverRailway: DemoCampaign = {
  slug: 'kolej-przez-rzeke',
  kind: 'statement',
  state: 'open',
  organiser: 'Kolej Nadbrzeżna · Uferbahn',
  accent: '#6b3a1e',
  goal: 500,
  opensHoursAgo: 11 * 24,
  closesInHours: 20 * 24,
  signatories: 380,
  seed: 3_801,
  fields: { occupation: 'optional', affiliation: 'optional', country: 'required' },
  livesIn: ['PL', 'DE'],
  defaultLocale: 'pl',
  words: {
    pl: {
      title: 'Pociąg przez rzekę',
      context: 'Wspólny apel mieszkańców Nadwierzbia i Erlwerder o przywrócenie pociągów przez most.',
      statement: `Most stoi. Tory leżą. Brakuje tylko pociągu.

Z Nadwierzbia do Erlwerder jest przez rzekę osiemset metrów, a samochodem trzydzieści jeden kilometrów. Po obu stronach są szkoły, szpitale, miejsca pracy i dziadkowie, do których jeździ się za rzadko.

Prosimy oba zarządy kolei i oba ministerstwa, aby:

1. do wiosny sprawdziły stan mostu i ogłosiły wynik w obu językach;
2. uruchomiły na próbę sześć par pociągów dziennie;
3. wprowadziły jeden bilet, ważny na obu brzegach.

Rzeka nas nie dzieli. Dzieli nas rozkład jazdy.`,
    },
    de: {
      title: 'Ein Zug über den Fluss',
      context: 'Gemeinsamer Aufruf aus Nadwierzbie und Erlwerder: Auf der Brücke sollen wieder Züge fahren.',
      statement: `Die Brücke steht. Die Gleise liegen. Es fehlt nur der Zug.

Von Nadwierzbie nach Erlwerder sind es über den Fluss achthundert Meter, mit dem Auto einunddreißig Kilometer. Auf beiden Seiten gibt es Schulen, Krankenhäuser, Arbeit und Großeltern, die man zu selten besucht.

Wir bitten beide Bahnverwaltungen und beide Ministerien,

1. bis zum Frühjahr den Zustand der Brücke zu prüfen und das Ergebnis in beiden Sprachen zu veröffentlichen;
2. zur Probe sechs Zugpaare am Tag fahren zu lassen;
3. eine Fahrkarte einzuführen, die an beiden Ufern gilt.

Nicht der Fluss trennt uns, sondern der Fahrplan.`,
    },
  },
  pinned: [
    person('Halina Radziejewska', 'nauczycielka', 'Szkoła Muzyczna „Zielony Prom”', 'PL'),
    person('Burkhard Immenhoff', 'Lokführer im Ruhestand', '', 'DE'),
    person('Konstancja Elżbieta Bronisława Jastrzębowska-Gołębiewska', 'emerytka', '', 'PL'),
    person('ديمة الصيداوي', 'Krankenschwester', '', 'DE'),
    person('Зоряна Гнатишин', 'studentka', '', 'PL'),
  ],
}
