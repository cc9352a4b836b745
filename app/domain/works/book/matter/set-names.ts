import type { Setting } from './open-setting.ts'

/** A name in the order of the book; `country` is ISO 3166-1 alpha-2, or empty. */
export type Listed = { name: string; country: string }

/** A name as a template takes it: `rtl` where it runs from right to left, `long` where a word of it may be wider than a column. */
export type NamePiece = { text: string; stack: number; rtl: boolean; long: boolean }

/** A name some of whose characters no face has: by its place in the book, and what is missing. */
export type Uncovered = { name: number; missing: string[] }

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LTR = new RegExp(`(?!${RTL.source})\\p{L}`, 'u')
const LONG = /[^\s-]{12}/u

/** Sets every name of a list, and tells which of them cannot be printed as they are written. */
export async function setNames(
  setting: Setting,
  list: Listed[],
): Promise<{ names: NamePiece[]; uncovered: Uncovered[] }> {
  const names: NamePiece[] = []
  const uncovered: Uncovered[] = []
  for (const [place, { name, country }] of list.entries()) {
    const { missing, ...piece } = await setting.set(name, country)
    if (missing.length > 0) uncovered.push({ name: place, missing })
    names.push({ ...piece, rtl: RTL.test(name) && !LTR.test(name), long: LONG.test(name) })
  }
  return { names, uncovered }
}
