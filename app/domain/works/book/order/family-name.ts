/** Somebody on a list; `country` is ISO 3166-1 alpha-2, or empty. */
export type Person = { name: string; country?: string }

/** A name in its two parts as lists sort it; `family` is never empty. */
export type NameParts = { family: string; given: string }

const AFTER_A_NAME =
  /^(?:jr|sr|jun|sen|ii|iii|iv|filho|neto|phd|md|mbe|obe|cbe|frsl|esq)\.?$|^(?:ph\.d|m\.d)\.?$/i
// Written with a capital, these belong to the word after them: Le Guin, Van Buren, Ben Ali, Ó Briain.
const PARTICLE =
  /^(?:d[aeiou]|dal|dalla|de[lnrs]|della|do[s]|la|las|le|les|los|lo|van|von|vom|zu|zum|zur|ter|ten|ap|ab|ben|bin|bint|ibn|abu|abd|al|el|st|saint|mac|ó|ní|nic|uí|ua|san|santa)\.?$/iu
const JOINING = /^(?:y|e|i|und|&)$/
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・\s]+$/u
const IN_BRACKETS = /\s*[([{（【“«"].*?[)\]}）】”»"]/g
const FAMILY_FIRST = new Set(['HU', 'VN'])
const isSmall = (word: string) => /^\p{Ll}/u.test(word)

/**
 * Which part of a whole name, as people type it, is the family name. Nobody can know from a name alone; the rule, after
 * the Chicago Manual of Style 16.71–16.87 and IFLA’s “Names of Persons”:
 * Chinese, Japanese and Korean names begin with it, and are sorted as they stand; so, in Hungary and Vietnam, do others.
 * Before a comma stands the family name.
 * Otherwise it is the last word, without “Jr.” or “PhD”; words like Le, Van or Ben before it belong to it when they
 * have a capital; small ones (de, van der, al-) are passed over, so that Simone de Beauvoir is found under B; and
 * “Ortega y Gasset” is one. What stands in brackets is none of it. A single word is the whole name.
 */
export function familyName({ name, country = '' }: Person): NameParts {
  if (EAST_ASIAN.test(name)) return { family: name, given: '' }
  const [before, after] = (name.replaceAll(IN_BRACKETS, '').trim() || name).split(/,\s*/, 2) as [
    string,
    string?,
  ]
  if (after && !after.split(/\s+/).every((word) => AFTER_A_NAME.test(word)))
    return { family: withoutParticles(before), given: after }
  const words = before.split(/\s+/).filter(Boolean)
  if (FAMILY_FIRST.has(country) && words.length > 1)
    return { family: words[0]!, given: words.slice(1).join(' ') }
  let end = words.length
  while (end > 1 && AFTER_A_NAME.test(words[end - 1]!)) end--
  let from = end - 1
  if (from >= 2 && JOINING.test(words[from - 1]!)) from -= 2
  while (from > 1 && PARTICLE.test(words[from - 1]!) && !isSmall(words[from - 1]!)) from--
  const family = withoutParticles(words.slice(from, end).join(' '))
  return {
    family: family.replace(/^[^\p{L}\p{N}]+/u, '') || name,
    given: words.slice(0, Math.max(from, 0)).join(' '),
  }
}

// “al-Khwarizmi” and “d’Alembert” stand under K and A.
function withoutParticles(family: string): string {
  const words = family.split(/\s+/)
  while (words.length > 1 && isSmall(words[0]!)) words.shift()
  return words.join(' ').replace(/^(?:[ae][lzrsdtn]-|d[’'])(?=\p{L})/u, '')
}
