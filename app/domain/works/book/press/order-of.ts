import { directionOf } from '#i18n/locales.ts'
import type { EditionFacts } from '../../kind.ts'
import type { Matter } from '../matter/set-matter.ts'
import { trimOf, type BookSettings } from '../settings.ts'
import { measurePage } from './measure-page.ts'

/** Lines of names that the heading over the first page takes. */
export const OPENING_LINES = 9

/** Three millimetres over every edge, so that a slip of the knife shows no white; and room for marks beyond them. */
export const BLEED_MM = 3
export const MARKS_MM = 6

/** What book.typ prints, before its columns are filled. Bleed and marks are for the printer’s file alone. */
export function orderOf(matter: Matter, settings: BookSettings, edition: EditionFacts, forPrinter: boolean) {
  const { names, front, stacks } = matter
  const trim = trimOf(settings)
  const bleed = forPrinter && settings.bleed ? BLEED_MM : 0
  const marks = forPrinter && settings.cropMarks
  return {
    kind: 'measure',
    title: front.title.text,
    author: settings.authorLine || edition.organiser,
    lang: edition.locale,
    rtl: directionOf(edition.locale) === 'rtl',
    stacks,
    trim,
    bleed,
    marks,
    off: bleed + (marks ? MARKS_MM : 0),
    ...measurePage(trim, settings.columns, settings.typeSize),
    columns: settings.columns,
    size: settings.typeSize,
    titleSize: titleSize(front.title.text, trim.width),
    titleStack: front.title.stack,
    frontStack: front.stack,
    authorLine: front.authorLine[0],
    imprint: front.imprint,
    namesHeading: front.namesHeading[0],
    parts: [front.preface, front.statement].filter((paragraphs) => paragraphs.length > 0),
    tracks: Array.from({ length: front.tracks.length / 4 }, (_, at) =>
      front.tracks.slice(4 * at, 4 * at + 4),
    ),
    tracksHeading: front.tracksHeading[0]!,
    writers: front.writers[0]!,
    opening: OPENING_LINES,
    names,
    heads: {},
    folios: {},
    sheets: [] as unknown[],
    blanks: 0,
  }
}
export type Order = ReturnType<typeof orderOf>

/** The size of a title in points that fills two or three lines of a page so wide in millimetres. */
export function titleSize(title: string, width: number): number {
  const length = title.length
  const onA5 = length <= 24 ? 32 : length <= 60 ? 26 : length <= 110 ? 20 : 16
  return Math.round((onA5 * width) / 148)
}
