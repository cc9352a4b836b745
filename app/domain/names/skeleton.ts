import { LOOK_ALIKES } from './look-alikes.ts'

/**
 * What a text looks like rather than what it says: two texts with one skeleton can be taken for each other. For holds
 * and nothing else, never for refusing or merging, and never shown. After UTS 39 section 4, with three departures: a
 * small hand-made table, case folded, and i, l and 1 taken as one letter.
 */
export function skeleton(text: string): string {
  const seen = draw(text.normalize('NFKD').replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
  return draw(seen.toLowerCase().normalize('NFD'))
}

function draw(text: string): string {
  let drawn = ''
  for (const letter of text) drawn += LOOK_ALIKES.get(letter) ?? letter
  return drawn
}
