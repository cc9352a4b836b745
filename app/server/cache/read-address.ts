import { bestLocale } from '#web/locale.ts'
import { names, rows, type Row } from './addresses.ts'

/** One answer that everybody who asks for it is sent: its key says all that the answer may depend on. */
export type Address = Pick<Row, 'follows' | 'madeUp' | 'metered' | 'heavy'> & {
  key: string
  /** The path and query that it is made from, with nothing in it that changes nothing. */
  path: string
  /** The language it is made for where the address asks for none; undefined where it makes no difference. */
  language?: string
  campaign?: string
}

/** `kept`: has a place in the cache. `beyond`: a search or the like, of a page that has. `other`: not the cache's affair. */
export type Reading = { outcome: 'kept'; address: Address } | { outcome: 'beyond' } | { outcome: 'other' }

const known = rows.map((row) => ({
  row,
  pattern: new RegExp(
    `^${row.at.replaceAll('.', '\\.').replace(/:(\w+)/g, (_, name: string) => `(${names[name]})`)}$`,
  ),
}))

const MOST_REMEMBERED = 5_000
// Browsers' wishes are shorter, and a header may be sixteen kilobytes.
const LONGEST_REMEMBERED = 200
const readings = new Map<string, Reading>()
const languages = new Map<string, string>()

/**
 * Reads which kept answer a request is for: by its path, the queries its row names and, for pages, the language. Cookies,
 * other headers and every other query are not looked at, and so cannot be in an answer.
 */
export function readAddress(url: string, acceptLanguage = ''): Reading {
  const reading = readings.get(url) ?? read(url)
  // Reading tries every row. Only what is written as we write it is remembered: never what
  // somebody searches for, nor what others hang on our addresses.
  if (reading.outcome === 'kept' && reading.address.path === url) remember(readings, url, reading)
  if (reading.outcome !== 'kept' || reading.address.language === undefined) return reading
  const language = languages.get(acceptLanguage) ?? bestLocale(acceptLanguage)
  remember(languages, acceptLanguage, language)
  return language === reading.address.language ? reading : inLanguage(reading.address, language)
}

function read(url: string): Reading {
  const [path = '', query = ''] = url.split('?', 2)
  const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  const found = rowAt(plain)
  const given = new URLSearchParams(query)
  if (!found)
    return goesBeyond(rowAt(asRouted(path))?.row, given) ? { outcome: 'beyond' } : { outcome: 'other' }
  const { row, pattern } = found
  if (goesBeyond(row, given)) return { outcome: 'beyond' }
  const asked = new URLSearchParams()
  for (const [name, fits] of Object.entries(row.asks ?? {})) {
    const value = given.get(name)
    if (value !== null && fits.test(value)) asked.set(name, value)
  }
  const { follows, madeUp, metered, heavy } = row
  const whole = asked.size > 0 ? `${plain}?${asked}` : plain
  const campaign = row.at.includes(':slug') ? pattern.exec(plain)![1] : undefined
  const address: Address = { key: whole, path: whole, follows, madeUp, metered, heavy, campaign }
  return row.speaks && !asked.has('lang') ? inLanguage(address, 'en') : { outcome: 'kept', address }
}

const rowAt = (path: string) => known.find(({ pattern }) => pattern.test(path))

const goesBeyond = (row: Row | undefined, given: URLSearchParams) =>
  row?.beyond?.some((name) => given.get(name)?.trim()) === true

// The router also takes capitals, doubled slashes and whatever decodes to them: a search that is written so is a search.
function asRouted(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase().replaceAll(/\/+/g, '/').replace(/\/$/, '')
  } catch {
    return path
  }
}

function inLanguage(address: Address, language: string): Reading {
  return { outcome: 'kept', address: { ...address, key: `${address.path} ${language}`, language } }
}

function remember<Value>(memory: Map<string, Value>, key: string, value: Value): void {
  if (memory.has(key) || key.length > LONGEST_REMEMBERED) return
  if (memory.size >= MOST_REMEMBERED) memory.clear()
  memory.set(key, value)
}
