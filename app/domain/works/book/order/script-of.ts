// ISO 15924; the two syllabaries of Japanese, which are sorted as one, by the code they have together.
const scripts =
  `Latn Grek Cyrl Geor Armn Hebr Arab Syrc Thaa Nkoo Ethi Tfng Cher Cans Deva Beng Guru Gujr Orya Taml Telu Knda
  Mlym Sinh Thai Laoo Tibt Mymr Khmr Mong Hang Hani`
    .split(/\s+/)
    .map((code): [string, RegExp] => [code, new RegExp(`\\p{Script=${code}}`, 'u')])
const known: [string, RegExp][] = [...scripts, ['Hrkt', /[\p{Script=Hira}\p{Script=Kana}]/u]]

/** The script of the first letter of a word, as ISO 15924 has it (`Grek`); empty without a letter, or of one that is rare. */
export function scriptOf(word: string): string {
  const first = /[\p{L}\p{M}]/u.exec(word)?.[0] ?? ''
  return known.find(([, script]) => script.test(first))?.[0] ?? ''
}

/** A script by its name in a language, with a capital: `Griechisch`. */
export function nameOfScript(script: string, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'script' }).of(script)!
  const [first = ''] = name
  return first.toLocaleUpperCase(locale) + name.slice(first.length)
}
