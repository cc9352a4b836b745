import type { Trim } from '../trims.ts'

/** Where the words of a page stand. Margins and height in millimetres, columns in points. */
export type PageMeasures = {
  margins: { inside: number; outside: number; top: number; bottom: number; height: number }
  /** From one line of names to the next. */
  pitch: number
  column: number
  gutter: number
  linesInColumn: number
}

const POINTS_IN_MM = 72 / 25.4

/**
 * The measures of a page of names. The margins are parts of the page, narrowest outside and widest at the foot, where the
 * number stands; the inner one also has to bend into the back.
 */
export function measurePage({ width, height }: Trim, columns: number, typeSize: number): PageMeasures {
  const margins = {
    inside: round(width * 0.118),
    outside: round(width * 0.098),
    top: round(height * 0.092),
    bottom: round(height * 0.1),
  }
  const block = {
    width: width - margins.inside - margins.outside,
    height: height - margins.top - margins.bottom,
  }
  const pitch = round(typeSize * 1.3)
  const gutter = round(typeSize * 1.7)
  return {
    margins: { ...margins, height: block.height },
    pitch,
    gutter,
    column: round((block.width * POINTS_IN_MM - gutter * (columns - 1)) / columns),
    // A hair less than fits, so that no rounding pushes the last line over.
    linesInColumn: Math.floor((block.height * POINTS_IN_MM - 0.01) / pitch),
  }
}

const round = (measure: number) => Math.round(measure * 1000) / 1000
