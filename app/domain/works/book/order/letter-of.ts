// The first sounds of the Hangul syllables, in the order of Unicode: a new one every 588 syllables.
const HANGUL = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The letter a word stands under in an alphabetical list: `é` under E and `Ø` under O in English, `Å` under itself in Swedish. Chinese
 * characters stand together under 漢 and Korean syllables under their first sound; digits and signs under nothing. The
 * collator is one that does not look at accents, but where its language takes them for letters.
 */
export function letterOf(word: string, { compare }: Intl.Collator): string {
  const first = /[\p{L}\p{M}]/u.exec(word)?.[0] ?? ''
  if (/\p{Script=Han}/u.test(first)) return '漢'
  if (/[가-힣]/.test(first)) return HANGUL[Math.floor((first.codePointAt(0)! - 0xac00) / 588)]!
  const bare = first.normalize('NFD').replaceAll(/\p{M}/gu, '') || first
  // Ø and Đ fall into no parts, and are still O and D to most languages.
  const plain = bare === first ? [...LATIN].find((letter) => compare(letter, first) === 0) : bare
  return (plain && compare(plain, first) === 0 ? plain : first).toLocaleUpperCase()
}
