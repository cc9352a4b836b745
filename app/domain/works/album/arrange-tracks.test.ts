import fc from 'fast-check'
import { expect, test } from 'vitest'
import { albumOf, countTracks, titlesOf, type AlbumFields } from './album-fields.ts'
import { arrangeTracks } from './arrange-tracks.ts'
import { recordingsIn, withoutLost } from './without-lost.ts'

const withTitles = (titles: string[]): AlbumFields =>
  Object.fromEntries([
    ['label', 'Kept'],
    ...titles.flatMap((title, place) => [
      [`tracks.${place}.title`, title],
      [`tracks.${place}.recording`, `recording-${title}`],
    ]),
  ]) as AlbumFields

const deed = fc.record({
  deed: fc.constantFrom('up' as const, 'down' as const, 'remove' as const),
  place: fc.nat(12),
})

test('whatever is asked of the tracks, none is doubled, none is lost but one that is removed, and the rest stays', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 10 }), fc.array(deed), (titles, asked) => {
      let fields = withTitles(titles)
      for (const one of asked) {
        const before = titlesOf(fields)
        fields = arrangeTracks(fields, one)
        const after = titlesOf(fields)
        const removed = one.deed === 'remove' && one.place < before.length
        expect(after.length).toBe(before.length - (removed ? 1 : 0))
        expect(before).toEqual(expect.arrayContaining(after))
        expect(fields.label).toBe('Kept')
      }
    }),
  )
})

test('what belongs to a track moves with it', () => {
  const fields = arrangeTracks(withTitles(['Do', 'not', 'steal']), { deed: 'up', place: 2 })
  expect(titlesOf(fields)).toEqual(['Do', 'steal', 'not'])
  expect(fields['tracks.1.recording']).toBe('recording-steal')
})

test('a new track stands at the end, silent, with a room of its own should it become one', () => {
  const fields = arrangeTracks(withTitles(['Do']), { deed: 'add' })
  expect(countTracks(fields)).toBe(2)
  expect(fields['tracks.1.source']).toBe('silence')
  expect(fields['tracks.1.seed']).toBe('room 2')
})

test('lengths are typed as minutes and seconds or as seconds', () => {
  const secondsOf = (typed: string) =>
    (
      albumOf({ 'tracks.0.title': 'Do', 'tracks.0.source': 'silence', 'tracks.0.seconds': typed }).tracks[0]!
        .source as { seconds: number }
    ).seconds
  expect(['3:57', '237', '0:10,5', 'long'].map(secondsOf)).toEqual([237, 237, 10.5, Number.NaN])
})

test('a track whose recording is gone is silence of the same length, with nothing left of its person', () => {
  const fields = { ...withTitles(['Do', 'not']), 'tracks.1.place': 'Kitchen', 'tracks.1.seconds': '11' }
  expect(recordingsIn(fields)).toEqual(['recording-Do', 'recording-not'])
  const healed = withoutLost(fields, (recording) => recording === 'recording-Do')
  expect(healed).toMatchObject({
    'tracks.0.recording': 'recording-Do',
    'tracks.1.recording': '',
    'tracks.1.source': 'silence',
    'tracks.1.place': '',
    'tracks.1.seconds': '11',
  })
})
