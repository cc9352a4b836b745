// A search box receives whatever a stranger sends; no name or line is longer than this.
const MAX_UNITS = 1_024

const APOSTROPHES = /['’‘ʼʻʿʾ`´′׳՚ꞌꞋ\u200c]/gu

// Letters that no decomposition takes apart, each with what people type who do not have its key.
const SPELLINGS = new Map(
  `ß ss, ø o, ł l, đ d, ð d, æ ae, œ oe, ı i, þ th, ħ h, ŧ t, ŋ n, ɓ b, ɗ d, ɖ d, ƙ k, ƴ y, ɛ e, ɔ o, ə a,
  ς σ, ی ي, ى ي, ک ك, ة ه`
    .split(/,\s+/u)
    .map((pair) => pair.split(' ') as [string, string]),
)
// The tatweel only stretches an Arabic word.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0640]/gu
// An apostrophe between a letter and what composes with it is no seam.
const BEFORE_A_MARK = /'+(?=[\p{M}\u1160-\u11ff])/gu

// Only there are marks accents. In Indic scripts, Thai or Burmese they are the vowels.
const ACCENTED =
  /((?=\p{L})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu

/**
 * Folds a text for search but leaves an ASCII apostrophe where a word has a seam (o'brien), so that what follows it
 * can be found by itself. Lower case, without accents, words parted by single spaces.
 */
export function foldSeams(text: string): string {
  const plain = text
    .slice(0, MAX_UNITS)
    .replace(APOSTROPHES, "'")
    .normalize('NFKD')
    .replace(APOSTROPHES, "'")
    .replace(UNSEEN, '')
    .replace(BEFORE_A_MARK, '')
    .replace(ACCENTED, '$1')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTED, '$1')
  const spelled = Array.from(plain, (letter) => SPELLINGS.get(letter) ?? letter).join('')
  return spelled
    .normalize('NFC')
    .replace(/l·l/gu, 'll')
    .replace(/(?<![\p{L}\p{M}\p{N}])(\p{L})\.\s*(?=\p{L}\.)/gu, '$1')
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .replace(/(?<![\p{L}\p{M}\p{N}])'+|'+(?![\p{L}\p{M}\p{N}])/gu, '')
    .replace(/'+/gu, "'")
    .replace(/ +/gu, ' ')
    .trim()
}
