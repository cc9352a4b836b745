import { openCase } from '../face/open-case.ts'
import { openSetter, type SetText } from '../face/set-text.ts'
import { tasteOf } from '../face/taste-of.ts'

/** A piece of text as a template takes it: its letters, and the number of its stack of families. */
export type Piece = { text: string; stack: number; missing: string[] }

/** Sets texts out of one case of letters, and numbers the stacks of families they need. */
export type Setting = {
  set: (text: string, country?: string) => Promise<Piece>
  /** Several texts that share one stack. */
  together: <Group extends string>(
    groups: Record<Group, string[]>,
  ) => Promise<Record<Group, string[]> & { stack: number }>
  stacks: () => string[][]
  fonts: () => Buffer[]
}

/** Opens a setting for a language. */
export async function openSetting(locale: string): Promise<Setting> {
  const letters = await openCase()
  const setText = openSetter(letters)
  const stacks: string[][] = []
  const numbers = new Map<string, number>()
  const stackOf = (families: string[]) => {
    const key = families.join('\n')
    const number = numbers.get(key) ?? stacks.push(families) - 1
    numbers.set(key, number)
    return number
  }

  const make = (text: string, country = '') => setText(text, tasteOf(text, country, locale))
  const together: Setting['together'] = async (groups) => {
    const all = Object.entries<string[]>(groups)
    const made: [string, SetText[]][] = []
    for (const [group, texts] of all) {
      const set: SetText[] = []
      for (const text of texts) set.push(await make(text))
      made.push([group, set])
    }
    const families = made.flatMap(([, set]) => set.flatMap((text) => text.families))
    const words = made.map(([group, set]) => [group, set.map(({ text }) => text)])
    return { ...Object.fromEntries(words), stack: stackOf([...new Set(families)]) }
  }
  return {
    async set(text, country) {
      const { families, ...made } = await make(text, country)
      return { ...made, stack: stackOf(families) }
    },
    together,
    stacks: () => stacks,
    fonts: letters.fonts,
  }
}
