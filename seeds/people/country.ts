import type { NamePool } from './name-pool.ts'

export type Country = {
  /** ISO 3166-1 alpha-2. */
  code: string
  /** Signatories in a thousand. */
  weight: number
  /** `names`: as the names are; `en`: forms are filled in in English, whoever signs. */
  language: 'names' | 'en'
  /** Whose names are found there, and in what proportion. */
  names: [pool: NamePool, share: number][]
}

export function country(
  code: string,
  weight: number,
  language: Country['language'],
  ...names: Country['names']
): Country {
  return { code, weight, language, names }
}
