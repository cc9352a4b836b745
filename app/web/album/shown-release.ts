import type { Release } from '#works'
import type { Paths } from '../paths.ts'

const COVER = 'cover-small.jpg'

/** An album as its public page shows it: what is heard, seen and taken has its address, and nothing is told that only builders need. */
export function shownRelease(
  { edition, album, seconds, editions, words }: Release,
  slug: string,
  paths: Paths,
) {
  const number = edition.number!
  const fileOf = (name: string) => paths.editionFile(slug, number, name)
  const { title, artist, sentence, releaseDate, firstReleased, label, catalogueNumber, upc, rights } = album
  return {
    title,
    artist,
    sentence,
    words,
    releaseDate,
    firstReleased,
    label,
    catalogueNumber,
    upc,
    rights,
    seconds,
    cover: edition.files.some(({ name }) => name === COVER) ? fileOf(COVER) : null,
    tracks: album.tracks.map(({ title: name, place, recordedBy, note, isrc, source, file }) => ({
      title: name,
      place,
      recordedBy,
      note,
      isrc,
      kind: source.kind,
      seconds: source.seconds,
      src: file ? fileOf(file) : null,
    })),
    files: edition.files
      .filter(({ name }) => !name.startsWith('listen-') && name !== COVER)
      .map(({ name, bytes, sha256 }) => ({ name, bytes, sha256, href: fileOf(name) })),
    editions: editions.map(({ number: which, cutOff, names, listHash, left }) => ({
      number: which!,
      cutOff,
      names: names!,
      listHash: listHash!,
      left,
    })),
  }
}
