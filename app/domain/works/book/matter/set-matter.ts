import type { EditionFacts } from '../../kind.ts'
import { beginLetters } from '../order/begin-letters.ts'
import { headOf } from '../order/head-of.ts'
import type { BookSettings } from '../settings.ts'
import { openSetting, type Piece } from './open-setting.ts'
import { setFront, type Front } from './set-front.ts'
import type { Sleeve } from './sleeve.ts'
import { setNames, type Listed, type NamePiece, type Uncovered } from './set-names.ts'

/** All that a book prints, in letters that its fonts have; names and what belongs to them in the order of the book. */
export type Matter = {
  names: NamePiece[]
  /** What each name is looked up under; empty where they stand in no alphabet. */
  words: string[]
  /** The heading that begins with a name, a letter or a script: see beginLetters. */
  headings: (string | undefined)[]
  /** The same, set. */
  letters: (Piece | undefined)[]
  uncovered: Uncovered[]
  front: Front
  /** Families of fonts, the first choice first, by the numbers that pieces have. */
  stacks: string[][]
  fonts: Buffer[]
}

/** Sets everything a book says. `list` stands in the order of the book. */
export async function setMatter(
  list: Listed[],
  settings: BookSettings,
  edition: EditionFacts,
  sleeve?: Sleeve,
): Promise<Matter> {
  const setting = await openSetting(edition.locale)
  const front = await setFront(setting, settings, edition, list.length, sleeve)
  const { names, uncovered } = await setNames(setting, list)
  const words = list.map((person) => headOf(person, settings.order))
  const headings = beginLetters(words, edition.locale)
  const letters: (Piece | undefined)[] = []
  for (const heading of headings) letters.push(heading === undefined ? undefined : await setting.set(heading))
  return {
    names,
    words,
    headings,
    letters,
    uncovered,
    front,
    stacks: setting.stacks(),
    fonts: setting.fonts(),
  }
}
