import { expect, test } from 'vitest'
import { readAlbum } from '../index.ts'
import { albumAsTyped, trackAsTyped } from '../test-album.ts'

const faultsOf = (album: unknown) => {
  const reading = readAlbum(album)
  return reading.outcome === 'ok' ? [] : reading.faults.map(({ field, code }) => `${field}: ${code}`)
}

test('an album that is all there is read as it was meant', () => {
  const reading = readAlbum({ ...albumAsTyped, upc: ' 0 36000 29145 2 ', label: '  The   Label ' })
  expect(reading).toMatchObject({
    outcome: 'ok',
    album: {
      upc: '036000291452',
      label: 'The Label',
      catalogueNumber: 'ER 001',
      tracks: [{ isrc: 'GBAYE2600001' }, {}, {}],
    },
  })
})

test('what is missing is said beside its field', () => {
  expect(faultsOf({ tracks: [] }).toSorted()).toEqual([
    'artist: empty',
    'releaseDate: empty',
    'sentence: empty',
    'title: empty',
    'tracks: tracks-none',
  ])
})

test('product codes are checked by their last digit', () => {
  expect(faultsOf({ ...albumAsTyped, upc: '036000291452' })).toEqual([])
  expect(faultsOf({ ...albumAsTyped, upc: '4006381333931' })).toEqual([])
  expect(faultsOf({ ...albumAsTyped, upc: '036000291453' })).toEqual(['upc: upc-check-digit'])
  expect(faultsOf({ ...albumAsTyped, upc: '12345' })).toEqual(['upc: upc-unreadable'])
})

test('a day must be one of the calendar, and no release comes before the first', () => {
  expect(faultsOf({ ...albumAsTyped, releaseDate: '2026-02-30' })).toEqual(['releaseDate: date-unreadable'])
  expect(faultsOf({ ...albumAsTyped, releaseDate: '25 November' })).toEqual(['releaseDate: date-unreadable'])
  expect(faultsOf({ ...albumAsTyped, firstReleased: '2027-01-01' })).toEqual([
    'releaseDate: date-before-first',
  ])
})

test('recording codes have their form, and no two recordings the same', () => {
  const [first, second, third] = albumAsTyped.tracks
  expect(faultsOf({ ...albumAsTyped, tracks: [first, { ...second, isrc: 'GB-AYE-26' }, third] })).toEqual([
    'tracks.1.isrc: isrc-unreadable',
  ])
  expect(
    faultsOf({ ...albumAsTyped, tracks: [first, { ...second, isrc: 'gb-aye-26-00001' }, third] }),
  ).toEqual(['tracks.1.isrc: isrc-twice'])
})

test('a track lasts from ten seconds to ten minutes, and there are at most thirty', () => {
  const lasting = (seconds: number) =>
    faultsOf({
      ...albumAsTyped,
      tracks: albumAsTyped.tracks.with(0, trackAsTyped('Do', { kind: 'silence', seconds })),
    })
  expect(lasting(10)).toEqual([])
  expect(lasting(9.99)).toEqual(['tracks.0.source.seconds: track-short'])
  expect(lasting(600.1)).toEqual(['tracks.0.source.seconds: track-long'])
  expect(lasting(Number.NaN)).toEqual(['tracks.0.source.seconds: unreadable'])
  const many = Array.from({ length: 31 }, () => trackAsTyped('Do'))
  expect(faultsOf({ ...albumAsTyped, tracks: many })).toEqual(['tracks: tracks-many'])
})

test('an invented room is neither deaf nor loud', () => {
  const at = (level: number) =>
    faultsOf({
      ...albumAsTyped,
      tracks: albumAsTyped.tracks.with(
        0,
        trackAsTyped('Do', { kind: 'room-tone', seconds: 60, seed: 'x', level, colour: 'pink' }),
      ),
    })
  expect(at(-60)).toEqual([])
  expect(at(-20)).toEqual(['tracks.0.source.level: level-out-of-range'])
})

test('titles that do not form the sentence keep an album from being built', () => {
  expect(faultsOf({ ...albumAsTyped, tracks: albumAsTyped.tracks.toReversed() })).toEqual([
    'sentence: titles-part',
  ])
})

test('nonsense is refused and never thrown', () => {
  for (const nonsense of [
    undefined,
    null,
    'album',
    42,
    [],
    { tracks: 'many' },
    { tracks: [null] },
    { title: 7 },
  ])
    expect(readAlbum(nonsense).outcome).toBe('refused')
})
