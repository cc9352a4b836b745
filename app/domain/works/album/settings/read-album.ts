import { z } from 'zod'
import { colours } from '../sound/colours.ts'
import {
  LONGEST_SECONDS,
  LOUDEST_LEVEL,
  MOST_TRACKS,
  QUIETEST_LEVEL,
  SHORTEST_SECONDS,
  type AlbumSettings,
} from './album.ts'
import { codeFor, type AlbumFault } from './faults.ts'
import { matchSentence } from './match-sentence.ts'
import { day, isrc, line, rightsLine, upc, wantedDay, wantedLine } from './read-fields.ts'

const NOTE_GRAPHEMES = 300
const SENTENCE_GRAPHEMES = 300

const seconds = z.number().min(SHORTEST_SECONDS, 'track-short').max(LONGEST_SECONDS, 'track-long')
const level = z.number().min(QUIETEST_LEVEL, 'level-out-of-range').max(LOUDEST_LEVEL, 'level-out-of-range')
const hum = z.object({ hertz: z.union([z.literal(50), z.literal(60)]), level })

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('silence'), seconds }),
  z.object({
    kind: z.literal('room-tone'),
    seconds,
    seed: wantedLine(),
    level,
    colour: z.enum(colours),
    hum: hum.optional(),
  }),
  z.object({ kind: z.literal('recording'), seconds, upload: z.string().min(1, 'empty') }),
])

const track = z.object({
  title: wantedLine(),
  place: line(),
  recordedBy: line(),
  note: line(NOTE_GRAPHEMES),
  isrc,
  source,
})

const album = z.object({
  title: wantedLine(),
  artist: wantedLine(),
  sentence: wantedLine(SENTENCE_GRAPHEMES),
  releaseDate: wantedDay,
  firstReleased: day,
  label: line(),
  catalogueNumber: line(),
  upc,
  rights: rightsLine,
  tracks: z.array(track).min(1, 'tracks-none').max(MOST_TRACKS, 'tracks-many'),
})

export type AlbumReading =
  { outcome: 'ok'; album: AlbumSettings } | { outcome: 'refused'; faults: AlbumFault[] }

/**
 * Reads an album as it was typed. Comes back refused, with every fault beside its field, while anything is missing or wrong,
 * and while the titles do not form the sentence: an album is not built until they do.
 */
export function readAlbum(input: unknown): AlbumReading {
  const reading = album.safeParse(input)
  const faults = reading.success
    ? faultsBetween(reading.data)
    : reading.error.issues.map(({ path, message }) => ({ field: path.join('.'), code: codeFor(message) }))
  if (reading.success && faults.length === 0) return { outcome: 'ok', album: reading.data }
  return { outcome: 'refused', faults }
}

/** What each field for itself cannot know. */
function faultsBetween({ sentence, releaseDate, firstReleased, tracks }: AlbumSettings): AlbumFault[] {
  const codes = tracks.map(({ isrc: code }) => code)
  const twice = codes.flatMap((code, at): AlbumFault[] =>
    code !== '' && codes.indexOf(code) < at ? [{ field: `tracks.${at}.isrc`, code: 'isrc-twice' }] : [],
  )
  const titles = tracks.map(({ title }) => title)
  return [
    ...twice,
    ...(firstReleased > releaseDate ? [{ field: 'releaseDate', code: 'date-before-first' } as const] : []),
    ...(matchSentence(titles, sentence).agrees ? [] : [{ field: 'sentence', code: 'titles-part' } as const]),
  ]
}
