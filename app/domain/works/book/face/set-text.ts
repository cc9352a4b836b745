import { BOOK_FACE, type HanTaste } from './face-files.ts'
import type { Case } from './open-case.ts'

/** A text as it can be printed: with the families it needs, the first choice first, and what had to be replaced. */
export type SetText = { text: string; families: string[]; missing: string[] }

/** Printers put this in the place of a letter that is not in the case: the geta, 〓. */
export const GETA = '〓'

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const SHOWS_NOTHING = /\p{Default_Ignorable_Code_Point}|\s/u

/** Makes texts ready for print out of one case; what it has found out about a character it keeps as long as it lives. */
export function openSetter(letters: Case) {
  const known = new Map<string, { text: string; family: string } | undefined>()

  async function find(cluster: string, taste: HanTaste, inUse: string[]) {
    const key = `${taste} ${cluster}`
    if (known.has(key)) return known.get(key)
    for (const text of spellingsOf(cluster)) {
      const family = await letters.familyFor(pointsOf(text), taste, inUse)
      if (family) {
        known.set(key, { text, family })
        return { text, family }
      }
    }
    known.set(key, undefined)
    return undefined
  }

  /**
   * A text with its families. A character that no face has is printed in another spelling of Unicode (𝓐 as A), else
   * without the marks that are missing, and at last as a geta; `missing` names each that is not printed as it was written.
   */
  return async function setText(text: string, taste: HanTaste): Promise<SetText> {
    const families: string[] = []
    const missing: string[] = []
    let printed = ''
    for (const { segment } of segmenter.segment(text.normalize('NFC'))) {
      const found = await find(segment, taste, families)
      printed += found?.text ?? GETA
      const family = found?.family ?? (await letters.familyFor(pointsOf(GETA), taste, families))!
      if (!families.includes(family)) families.push(family)
      if (found?.text.normalize('NFC') !== segment) missing.push(segment)
    }
    // Spaces and points look the same in names of one script and of another.
    return { text: printed, families: [...new Set([BOOK_FACE, ...families])], missing }
  }
}

function spellingsOf(cluster: string): string[] {
  const plain = cluster.normalize('NFKC')
  return [
    ...new Set([cluster, cluster.normalize('NFD'), plain, plain.normalize('NFD'), withoutMarks(plain)]),
  ].filter((spelling) => spelling !== '')
}

const withoutMarks = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC')
const pointsOf = (text: string) =>
  Array.from(text)
    .filter((character) => !SHOWS_NOTHING.test(character))
    .map((character) => character.codePointAt(0)!)
