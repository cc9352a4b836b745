import { createRequire } from 'node:module'

/** One file of a face: what it is called in this book, where it lies, and the characters it is said to be for. */
export type FaceFile = { family: string; file: string; ranges: [first: number, last: number][] }

const require = createRequire(import.meta.url)

/** The face a book is set in: EB Garamond, for Latin, Greek and Cyrillic. */
export const BOOK_FACE = 'EB Garamond'

/** Its files: upright and italic, and the heavier ones of titles. */
export const bookFaceFiles = () =>
  ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold'].map((weight) =>
    require.resolve(`@expo-google-fonts/eb-garamond/${weight}/EBGaramond_${weight}.ttf`),
  )

const scripts =
  'hebrew devanagari bengali gujarati gurmukhi tamil telugu kannada malayalam sinhala thai lao khmer tibetan georgian armenian ethiopic'

/** The Han faces: each draws characters that all of them have in its own country’s way. */
export const han = { ja: 'noto-serif-jp', ko: 'noto-serif-kr', hant: 'noto-serif-tc', hans: 'noto-serif-sc' }
export type HanTaste = keyof typeof han

/**
 * The files that follow the book face, by package, in the order in which they are asked for a character. The packages say
 * themselves which characters each of their files is for.
 */
export function faceFiles(taste: HanTaste): FaceFile[] {
  const others = Object.values(han).filter((name) => name !== han[taste])
  const plain = ['noto-serif', 'noto-naskh-arabic', ...scripts.split(' ').map((name) => `noto-serif-${name}`)]
  return [...plain, han[taste], ...others].flatMap(filesOf)
}

function filesOf(name: string): FaceFile[] {
  const root = `@fontsource-variable/${name}`
  const parts = require(`${root}/unicode.json`) as Record<string, string>
  return Object.entries(parts).map(([part, ranges]) => {
    const bare = part.replaceAll(/[[\]]/g, '')
    return {
      family: `${name}-${bare}`,
      file: require.resolve(`${root}/files/${name}-${bare}-wght-normal.woff2`),
      ranges: ranges.split(',').map(rangeOf),
    }
  })
}

// `U+0301` or `U+0400-045F`, as in CSS.
function rangeOf(range: string): [number, number] {
  const [first, last = first] = range.replace('U+', '').split('-')
  return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)]
}
