const JOINER = /[\u200c-\u200d]/u

const SCRIPTS =
  'Arab Syrc Mong Nkoo Mand Phag Mani Phlp Adlm Rohg Sogd Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr ' +
  'Tibt Bali Java Sund Cakm Brah Gran Newa Tirh Sylo Mtei Takr Sidd Kthi Shrd Modi Lana Cham'
const SCRIPT_CLASS = SCRIPTS.split(' ').map((script) => `\\p{scx=${script}}`)
const JOINING_LETTER = new RegExp(`(?=\\p{L})[${SCRIPT_CLASS.join('')}]`, 'u')
const VIRAMA = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]/u

/**
 * Keeps the zero-width joiner and non-joiner where they shape a word: inside a word of a joining script (the Persian
 * ZWNJ, the Bengali র‍্য), and the joiner after a virama even at a word's end, as older Malayalam spells. Drops them
 * everywhere else, where they only make two equal names differ. After UAX 31, rules A1, A2 and B.
 */
export function dropStrayJoiners(text: string): string {
  if (!JOINER.test(text)) return text
  const letters = Array.from(text.replace(/([\u200c-\u200d])[\u200c-\u200d]+/gu, '$1'))
  // Decided by the letter that carries the marks, not by the nearest mark: NFC may put the marks in another order.
  let inJoiningWord = false
  const kept = letters.filter((letter, at) => {
    if (JOINER.test(letter)) {
      const next = letters[at + 1] ?? ''
      const afterVirama = letter === '\u200d' && VIRAMA.test(letters[at - 1] ?? '')
      return inJoiningWord && (afterVirama || /\p{M}/u.test(next) || JOINING_LETTER.test(next))
    }
    if (!/\p{M}/u.test(letter)) inJoiningWord = JOINING_LETTER.test(letter)
    return true
  })
  return kept.join('')
}
