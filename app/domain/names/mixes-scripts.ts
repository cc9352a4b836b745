// Chinese, Japanese and Korean each write with more than one of these, and none looks like another alphabet's.
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u
const LATIN = /\p{Script=Latin}/u

const ONLY_LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u

const OTHERS = (
  'Greek Cyrillic Armenian Hebrew Arabic Syriac Thaana Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu ' +
  'Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Ethiopic Cherokee Canadian_Aboriginal Ogham Runic ' +
  'Khmer Mongolian Yi Lisu Vai Bamum Tifinagh Adlam Coptic Deseret Osage Gothic Glagolitic Old_Italic'
)
  .split(' ')
  .map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))

/**
 * Whether one word of a name takes its letters from two alphabets, as a forged look-alike does (Jinріng with Cyrillic
 * р and і). Words apart may differ, and so may the halves of a hyphen. After UTS 39, "highly restrictive".
 */
export function mixesScripts(name: string): boolean {
  if (ONLY_LATIN.test(name)) return false
  return name.split(/[\s\p{Pd}]+/u).some((word) => {
    const letters = word.replace(/\P{L}/gu, '')
    const others = OTHERS.filter((script) => script.test(letters)).length
    const latin = LATIN.test(letters)
    return others > 1 || (others === 1 && (latin || EAST_ASIAN.test(letters)))
  })
}
