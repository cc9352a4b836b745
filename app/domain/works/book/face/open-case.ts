import { readFile } from 'node:fs/promises'
import { BOOK_FACE, bookFaceFiles, faceFiles, type FaceFile, type HanTaste } from './face-files.ts'
import { nameFont } from './name-font.ts'
import { readCharacters } from './read-characters.ts'

/** A font that is at hand: its name, its bytes, and what it has a picture for. */
type Face = { family: string; characters: Set<number> }

/** The case that a book’s letters come out of. It opens the files of faces as characters ask for them, each once. */
export type Case = {
  /** The first family that has all of these characters, those already in use before all others. */
  familyFor: (points: number[], taste: HanTaste, inUse: string[]) => Promise<string | undefined>
  /** The fonts that were opened, for the typesetter. */
  fonts: () => Buffer[]
}

// Faces are published with every weight in one file; a book prints the regular one.
const REGULAR = { targetFormat: 'truetype', variationAxes: { wght: 400 }, keepAllGlyphs: true } as const

/** Opens a case with the book face in it. A book of all scripts opens some hundred files in half a second. */
export async function openCase(): Promise<Case> {
  const bookFonts = await Promise.all(bookFaceFiles().map((file) => readFile(file)))
  const { default: subsetFont } = await import('subset-font')
  const bookFace: Face = { family: BOOK_FACE, characters: readCharacters(bookFonts[0]!) }
  const opened = new Map<string, Face>([[BOOK_FACE, bookFace]])
  const fonts = new Map<string, Buffer>()
  const files = new Map<HanTaste, FaceFile[]>()

  async function open({ family, file }: FaceFile): Promise<Face> {
    const known = opened.get(family)
    if (known) return known
    const font = nameFont(await subsetFont(await readFile(file), '', REGULAR), family)
    const face = { family, characters: readCharacters(font) }
    opened.set(family, face)
    fonts.set(family, font)
    return face
  }

  async function familyFor(points: number[], taste: HanTaste, inUse: string[]) {
    const has = ({ characters }: Face) => points.every((point) => characters.has(point))
    for (const family of [BOOK_FACE, ...inUse]) if (has(opened.get(family)!)) return family
    const list = files.get(taste) ?? faceFiles(taste)
    files.set(taste, list)
    for (const file of list)
      if (points.some((point) => isIn(file.ranges, point)) && has(await open(file))) return file.family
    return undefined
  }

  // Sorted, so that the order in which names came leaves no trace.
  const inOrder = () => [...fonts].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return { familyFor, fonts: () => [...bookFonts, ...inOrder().map(([, font]) => font)] }
}

const isIn = (ranges: FaceFile['ranges'], point: number) =>
  ranges.some(([first, last]) => point >= first && point <= last)
