import { formatLength } from './format-length.ts'
import type { Release } from './release.ts'

/**
 * The liner notes as plain text: the album and its sentence, its tracks with their rooms, the edition with its count and the hash of its
 * list, those who wrote it, and every credited name, one a line, in the order given. There is no word in it that would need translating.
 */
export function writeCredits({ album, edition, credits, coWriters = [] }: Release): string {
  const codes = [album.label, album.catalogueNumber, album.upc, album.releaseDate].filter(Boolean).join(' · ')
  const tracks = album.tracks.flatMap(({ title, place, recordedBy, note, source }, at) => [
    `${at + 1}. ${title} (${formatLength(source.seconds)})`,
    ...[[place, recordedBy].filter(Boolean).join(' · '), note].filter(Boolean).map((line) => `   ${line}`),
  ])
  const made = [
    edition.number && `№ ${edition.number}`,
    edition.at.toISOString(),
    edition.count,
    `SHA-256 ${edition.listHash}`,
  ]
  const parts = [
    [album.title, album.artist],
    [album.sentence],
    [codes, album.rights].filter(Boolean),
    tracks,
    [made.filter(Boolean).join(' · ')],
    coWriters,
    credits,
  ].filter((lines) => lines.length > 0)
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
