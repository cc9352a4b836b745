import type { Family } from './faces.ts'

/** The last face of every stack: it has nothing to show for any character; see blank-face.ts. */
export const NOTHING = 'Nothing'

const others = [
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Georgian',
  'Armenian',
] as const satisfies Family[]

/** Whether a language is written in the Arabic script: Arabic, Persian, Urdu, Sorani. */
export const isInArabicScript = (language: string) => /^(?:ar|fa|ur|ckb)\b/.test(language)

/**
 * The faces for a text, the first choice first. A page's own faces lead, as on the page. The three Han faces draw many
 * characters alike but not all: kana mean Japanese and hangul Korean, whatever language the text is said to be in.
 */
export function stackFor(text: string, language: string): (Family | typeof NOTHING)[] {
  const arabic = isInArabicScript(language)
  return [
    ...(arabic ? (['Markazi', 'Naskh', 'Lora', 'Noto Serif'] as const) : []),
    ...(arabic ? [] : (['Lora', 'Noto Serif', 'Markazi', 'Naskh'] as const)),
    ...others,
    ...hanFor(text, language),
    NOTHING,
  ]
}

function hanFor(text: string, language: string): Family[] {
  if (/^ko\b/.test(language) || /\p{Script=Hangul}/u.test(text)) return ['Korean', 'Japanese', 'Chinese']
  if (/^ja\b/.test(language) || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
    return ['Japanese', 'Chinese', 'Korean']
  return ['Chinese', 'Japanese', 'Korean']
}
