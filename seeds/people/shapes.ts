import type { Parts, Shape } from './name-pool.ts'

// How the parts of a name are ordered and joined. Rare forms are here on purpose: they are
// what lists, columns and search trip over.

const LONGEST = 60

function several(draw: () => string, count: number): string[] {
  const drawn = new Set<string>()
  for (let tries = 0; drawn.size < count && tries < count * 8; tries++) drawn.add(draw())
  return [...drawn]
}

function two(draw: () => string): [string, string] {
  const [first = '', second = first] = several(draw, 2)
  return [first, second]
}

function initial(name: string) {
  return `${[...name][0]}.`
}

function hyphenated(parts: Parts) {
  const [first, second] = two(parts.family)
  return /[ -]/.test(first + second) ? first : `${first}-${second}`
}

/** Given name, family name, and now and then the stage name, the initial, the hyphen. */
export const givenFirst: Shape = (parts) => {
  if (parts.chance(0.0006)) return [...parts.given()][0]!
  if (parts.chance(0.004)) return parts.given()
  if (parts.chance(0.02)) return `${parts.given()} ${hyphenated(parts)}`
  if (parts.chance(0.01)) return `${initial(parts.given())} ${parts.family()}`
  if (parts.chance(0.04)) return `${two(parts.given).join(' ')} ${parts.family()}`
  return `${parts.given()} ${parts.family()}`
}

/** Given name and family name, and nothing between: scripts without hyphens and capitals. */
export const plain: Shape = (parts) =>
  parts.chance(0.006) ? parts.given() : `${parts.given()} ${parts.family()}`

/** As English speakers write it: middle names and middle initials are common. */
export const withInitials: Shape = (parts) => {
  const [given, middle] = two(parts.given)
  if (parts.chance(0.1)) return `${given} ${initial(middle)} ${parts.family()}`
  if (parts.chance(0.05)) return `${given} ${middle} ${parts.family()}`
  if (parts.chance(0.03)) return `${given} ${hyphenated(parts)}`
  if (parts.chance(0.015)) return `${initial(given)} ${initial(middle)} ${parts.family()}`
  return givenFirst(parts)
}

/** Two family names, the father’s and the mother’s. */
export const twoFamilies: Shape = (parts) => {
  const [father, mother] = two(parts.family)
  if (parts.chance(0.3)) return givenFirst(parts)
  if (parts.chance(0.08)) return `${two(parts.given).join(' ')} ${father} ${mother}`
  if (parts.chance(0.02)) return `${parts.given()} ${father} ${and(mother)} ${mother}`
  if (parts.chance(0.008)) return titled(parts)
  return `${parts.given()} ${father} ${mother}`
}

// The long form of old papers: hyphen, “de” and “y” in one name.
function titled(parts: Parts) {
  const [first, second, third, fourth] = several(parts.family, 4)
  return long([...two(parts.given), `${first}-${second}`, `de ${third}`, `${and(fourth!)} ${fourth}`])
}

function and(family: string) {
  return /^H?[IÍ]/.test(family) ? 'e' : 'y'
}

/** Portuguese: the mother’s family before the father’s, and as many as one cares to give. */
export const manyFamilies: Shape = (parts) => {
  const [mother, father] = two(parts.family)
  if (parts.chance(0.35)) return givenFirst(parts)
  if (parts.chance(0.15)) return `${two(parts.given).join(' ')} ${mother} ${father}`
  if (parts.chance(0.012)) {
    return long([...two(parts.given), ...several(parts.family, 6)])
  }
  return `${parts.given()} ${mother} ${father}`
}

function long(parts: string[]) {
  return parts.reduce((name, part) => (name.length + part.length < LONGEST ? `${name} ${part}` : name))
}

export const familyFirst: Shape = (parts) => `${parts.family()} ${parts.given()}`

/** Family and given name written as one, as in Chinese and Korean. */
export const familyFirstJoined: Shape = (parts) => `${parts.family()}${parts.given()}`

/** Japanese forms are filled in both ways. */
export const familyFirstEitherWay: Shape = (parts) =>
  parts.chance(0.55) ? familyFirst(parts) : familyFirstJoined(parts)

/** The father’s given name stands where others have a family name; sometimes the grandfather’s follows. */
export const fatherSecond: Shape = (parts) => {
  const [father, grandfather] = two(parts.father)
  const name = `${parts.given()} ${father}`
  return parts.chance(0.2) ? `${name} ${grandfather}` : name
}

/** Given name, at times the father’s, then the family’s. */
export const fatherBetween: Shape = (parts) =>
  parts.chance(0.18) ? `${parts.given()} ${parts.father()} ${parts.family()}` : plain(parts)

/** Malay: the child of. */
export const childOf: Shape = (parts) => `${parts.given()} ${parts.woman ? 'binti' : 'bin'} ${parts.father()}`

/** Many Javanese have one name and no other. */
export const oneOrTwo: Shape = (parts) => {
  if (parts.chance(0.22)) return parts.given()
  if (parts.chance(0.25)) return `${two(parts.given).join(' ')} ${parts.family()}`
  return `${parts.given()} ${parts.family()}`
}

/** Tamil: the father’s initial before the name, or his name after it. */
export const initialBefore: Shape = (parts) =>
  parts.chance(0.55) ? `${parts.family()} ${parts.given()}` : `${parts.given()} ${parts.father()}`
