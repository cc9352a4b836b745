/** What one name is put together from. Every call draws anew. */
export type Parts = {
  woman: boolean
  given(): string
  family(): string
  /** A man’s given name, where people bear their father’s. */
  father(): string
  chance(probability: number): boolean
}

export type Shape = (parts: Parts) => string

/** The names of one people: what they are called, and how the parts are joined. */
export type NamePool = {
  /** The language an occupation would be given in. */
  language: string
  shape: Shape
  women: string[]
  men: string[]
  /** `Nowicki/Nowicka` where a man and a woman bear different forms. */
  families: string[]
}

/** Words parted by spaces; an underscore stands for a space inside a name. */
export function list(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '))
}

/** `man/woman` in the form asked for; a word without a slash serves both. */
export function inForm(word: string, woman: boolean): string {
  const [man = word, ofWoman = man] = word.split('/')
  return woman ? ofWoman : man
}
