import { sayIn } from '#i18n/speak.ts'
import type { Credit, EditionFacts } from '../kind.ts'
import { readSettings } from '../book/read-settings.ts'
import { typeset } from '../book/typeset.ts'
import { formatLength } from './release/format-length.ts'
import type { AlbumSettings } from './settings/album.ts'

/**
 * The liner notes of an album as a PDF that screen readers can follow: its sentence, its tracks with their rooms, who wrote it, and
 * every credited name in the order in which they signed; typeset as the book is. `uncovered` are the places, counted from one, of names that no
 * face can print as they are written. The same album, list and edition give the same bytes.
 */
export async function writeBooklet(
  album: AlbumSettings,
  credits: Credit[],
  edition: EditionFacts,
): Promise<{ pdf: Uint8Array; uncovered: number[] }> {
  const say = sayIn(edition.locale)
  const tracks = album.tracks.map(({ title, place, recordedBy, note, source }) => ({
    title,
    length: formatLength(source.seconds),
    about: [place, recordedBy && `${say('album.field.recordedBy')} ${recordedBy}`]
      .filter(Boolean)
      .join(' · '),
    note,
  }))
  const names = credits.filter(({ coWriter }) => coWriter).map(({ name }) => name)
  const wrote = names.length > 0 ? `${say('album.writers')}: ${names.join(', ')}` : ''
  const read = readSettings({
    title: album.title,
    authorLine: album.artist,
    statement: album.sentence,
    imprint: [album.label, album.catalogueNumber, album.rights].filter(Boolean).join('\n\n'),
    columns: 2,
    order: 'date',
  })
  if (read.outcome === 'faulty') throw new Error(`a booklet with faults: ${JSON.stringify(read.faults)}`)
  const { accessible, uncovered } = await typeset(credits, read.settings, edition, undefined, {
    tracks,
    tracksHeading: say('album.tracks'),
    writers: wrote.length > MOST_WORDS ? '' : wrote,
    namesHeading: say('album.credits'),
  })
  return { pdf: accessible, uncovered: uncovered.map(({ name }) => name + 1) }
}

// A record that a thousand people wrote names them among its credits alone.
const MOST_WORDS = 20_000
