import type { Source } from './index.ts'

/** A track as somebody might type it, a digital silence of ten seconds unless another source is given. */
export const trackAsTyped = (title: string, source: Source = { kind: 'silence', seconds: 10 }) => ({
  title,
  place: '',
  recordedBy: '',
  note: '',
  isrc: '',
  source,
})

/** An album of three short tracks whose titles say “Do not, steal”. */
export const albumAsTyped = {
  title: 'What the rooms said',
  artist: '1,000 Artists',
  sentence: 'Do not steal!',
  releaseDate: '2026-11-25',
  firstReleased: '',
  label: 'Empty Rooms',
  catalogueNumber: 'ER 001',
  upc: '036000291452',
  rights: '2026 Empty Rooms',
  tracks: [
    {
      ...trackAsTyped('Do'),
      place: 'Hall of the old mint',
      recordedBy: 'Ada Oyelaran',
      isrc: 'GB-AYE-26-00001',
    },
    trackAsTyped('Not,', { kind: 'room-tone', seconds: 10, seed: 'a seed', level: -60, colour: 'pink' }),
    trackAsTyped('Steal', {
      kind: 'room-tone',
      seconds: 10,
      seed: 'b',
      level: -70,
      colour: 'brown',
      hum: { hertz: 50, level: -65 },
    }),
  ],
}
