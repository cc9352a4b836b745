import { caliper, type PaperName } from './papers.ts'

/**
 * How wide the back of a book of so many pages is, in millimetres to a hundredth: its leaves, each of two pages, lying on
 * one another. The same as the printers’ rule “pages × grams × volume / 20,000”. The cover is bent round the block, so its
 * own thickness adds nothing.
 */
export function spineWidth(pages: number, paper: PaperName): number {
  return Math.round((Math.ceil(pages / 2) * caliper(paper)) / 10) / 100
}

/** Letters on a narrower back are cut off by the smallest slip of the knife; printers ask for 80 pages and more. */
export const SPINE_WITH_WORDS_MM = 6
