import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  parse,
  TYPE,
  type MessageFormatElement,
  type PluralElement,
} from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { locales } from './locales.ts'

const root = join(import.meta.dirname, '../..')
const read = (locale: string) =>
  JSON.parse(readFileSync(join(root, `app/i18n/messages/${locale}.json`), 'utf8')) as Record<string, string>
const english = read('en')

/** The names a message expects, and what each is: `count:plural`, `at:date`, `link:tag`. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.tag:
        return [`${element.value}:tag`, ...argumentsOf(element.children)]
      case TYPE.plural:
      case TYPE.select:
        return [
          `${element.value}:${TYPE[element.type]}`,
          ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value)),
        ]
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [`${element.value}:${TYPE[element.type]}`]
    }
  })
}

/** The plurals in a message, also those inside links and choices. */
function pluralsOf(elements: MessageFormatElement[]): PluralElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsOf(element.children)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
    const inside = Object.values(element.options).flatMap(({ value }) => pluralsOf(value))
    return element.type === TYPE.plural ? [element, ...inside] : inside
  })
}

const setOf = (message: string) => [...new Set(argumentsOf(parse(message)))].toSorted()

test.each(locales.filter((locale) => locale !== 'en'))(
  '%s says everything that English says, with the same parts',
  (locale) => {
    const messages = read(locale)
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted())
    for (const [id, message] of Object.entries(messages)) {
      expect(message.trim(), id).not.toBe('')
      expect(setOf(message), id).toEqual(setOf(english[id]!))
    }
  },
)

test.each([...locales])('every plural in %s knows all the forms of its language', (locale) => {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  for (const [id, message] of Object.entries(read(locale)))
    for (const { options } of pluralsOf(parse(message)))
      expect(Object.keys(options), id).toEqual(expect.arrayContaining(forms))
})

// “Millón” and “million” are nouns: what they count follows with “de” (Real Academia Española, Diccionario panhispánico
// de dudas, «millón»; Académie française, Dictionnaire, « million »). What follows a number here and is no noun is named.
test.each([
  ['es', /^(\)| (de|esperan|han)\b)/],
  ['fr', /^(\)| (d’|(de|attendent|ont)\b))/],
])('a whole million of people, names or anything else is joined by “de” in %s', (locale, joined) => {
  const behind = Object.entries(read(locale)).flatMap(([id, message]) =>
    pluralsOf(parse(message)).flatMap(({ options }) => {
      const million = options['many']!.value
      const number = million.findIndex(({ type }) => type === TYPE.pound)
      const next = number < 0 ? undefined : million[number + 1]
      return next?.type === TYPE.literal ? [{ id, text: next.value }] : []
    }),
  )
  expect(behind.length).toBeGreaterThan(80)
  expect(behind.filter(({ text }) => !joined.test(text))).toEqual([])
})

test('no message is said nowhere, and none is asked for that is not there', async () => {
  const files = (
    await Promise.all(['app', 'emails'].map((folder) => readdir(join(root, folder), { recursive: true })))
  )
    .flatMap((names, place) => names.map((name) => join(['app', 'emails'][place]!, name)))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.includes('i18n'))
  const source = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const rooms = new Set(Object.keys(english).map((id) => id.split('.')[0]!))
  const asked = new Set(
    [...source.matchAll(/['"]([a-z][A-Za-z]*(?:\.[A-Za-z0-9]+)+)['"]/g)]
      .map(([, id]) => id!)
      .filter((id) => rooms.has(id.split('.')[0]!)),
  )
  // A deed of the log is named where it is written, and its sentence is found by that name.
  for (const id of Object.keys(english))
    if (id.startsWith('audit.deed.') && source.includes(`'${id.slice('audit.deed.'.length)}'`)) asked.add(id)
  const said = Object.keys(english)
  expect(said.filter((id) => !asked.has(id))).toEqual([])
  expect(
    [...asked].filter((id) => !(id in english) && !/\.(svg|js|json|tsx?|txt|pdf|epub|xhtml)$/.test(id)),
  ).toEqual([])
})
