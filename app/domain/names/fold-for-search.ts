import { foldSeams } from './fold-seams.ts'

/**
 * The form under which a text is searched and found: lower case, accents off, apostrophes out (O'Brien is obrien),
 * hyphens and other punctuation as word breaks, dotted initials together (J.R.R. is jrr). Both what is stored and
 * what is typed into the search box go through here, so that they meet. Folding twice is folding once. Only the first
 * 1,024 UTF-16 units are looked at.
 */
export function foldForSearch(text: string): string {
  return foldSeams(text).replaceAll("'", '')
}
