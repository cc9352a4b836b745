import { createRequire } from 'node:module'

/** One file of a face: the characters it is there for, as inclusive ranges of code points, and where it lies. */
export type FacePart = { family: string; file: string; ranges: [number, number][] }

const require = createRequire(import.meta.url)

// Of each package, the parts that the packages before it do not bring; Chinese, Japanese and Korean parts have numbers.
const packages = {
  Lora: ['lora', /^(?:latin|latin-ext|vietnamese|cyrillic|cyrillic-ext)$/],
  'Noto Serif': ['noto-serif', /./],
  Markazi: ['markazi-text', /^(?:arabic|latin|latin-ext)$/],
  Naskh: ['noto-naskh-arabic', /^arabic$/],
  Hebrew: ['noto-serif-hebrew', /^hebrew$/],
  Devanagari: ['noto-serif-devanagari', /^devanagari$/],
  Bengali: ['noto-serif-bengali', /^bengali$/],
  Tamil: ['noto-serif-tamil', /^tamil$/],
  Thai: ['noto-serif-thai', /^thai$/],
  Georgian: ['noto-serif-georgian', /^georgian$/],
  Armenian: ['noto-serif-armenian', /^armenian$/],
  Japanese: ['noto-serif-jp', /^\[/],
  Chinese: ['noto-serif-sc', /^\[/],
  Korean: ['noto-serif-kr', /^\[/],
} as const satisfies Record<string, readonly [string, RegExp]>

export type Family = keyof typeof packages

/** Every file a card may need. The packages say themselves which characters each of their files holds. */
export function listFaceParts(): FacePart[] {
  return Object.entries(packages).flatMap(([family, [name, wanted]]) => {
    const root = `@fontsource-variable/${name}`
    const parts = require(`${root}/unicode.json`) as Record<string, string>
    return Object.entries(parts)
      .filter(([part]) => wanted.test(part))
      .map(([part, ranges]) => ({
        family,
        file: require.resolve(`${root}/files/${name}-${part.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`),
        ranges: ranges.split(',').map(rangeOf),
      }))
  })
}

// `U+0301` or `U+0400-045F`, as in CSS.
function rangeOf(range: string): [number, number] {
  const [first, last = first] = range.replace('U+', '').split('-')
  return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)]
}
