import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  imports: Record<string, string>
}

/** Who may import whom. A place is a top-level folder, a folder of app/, or a room of the domain. */
const mayImport: Record<string, string[]> = {
  routes: ['ui', 'web', 'domain', 'i18n', 'db/connection', 'db/does-answer', 'db/is-away', 'db/is-id'],
  ui: ['ui', 'i18n'],
  web: ['web', 'domain', 'i18n', 'db/connection', 'db/follow-replica', 'db/is-away', 'element'],
  element: ['element'],
  domain: [
    'domain',
    'emails',
    'i18n',
    'db/connection',
    'db/few-at-a-time',
    'db/gather',
    'db/is-away',
    'db/is-id',
    'db/new-id',
    'db/word-once',
    'db/types',
  ],
  emails: ['emails', 'i18n', 'db/connection', 'db/few-at-a-time'],
  i18n: ['i18n'],
  db: ['db'],
  seeds: ['seeds', 'domain', 'i18n', 'db/connection', 'db/new-id'],
  server: ['server', 'web', 'domain', 'emails', 'i18n', 'db', 'seeds'],
  entry: ['ui', 'web', 'i18n', 'db/is-away'],
}

/** The rooms of the domain, from the floor up: a room may open the doors of those before it and of none after. */
const floors = [
  ['secrets', 'names', 'addresses', 'log', 'files', 'fleet'],
  ['limits', 'counts', 'audit', 'pulse', 'restores'],
  ['questions', 'arrivals', 'spikes'],
  ['campaigns', 'verification', 'passkeys'],
  ['mailboxes', 'embeds', 'drafts', 'milestones', 'outages'],
  ['organisers', 'partners', 'proceeds'],
  ['accounts'],
  ['teams'],
  ['signatures'],
  ['erasures', 'exports', 'invitations', 'launches', 'reviews'],
  ['deliveries'],
  ['updates'],
  ['bounces'],
  ['works'],
]

type Import = { from: string; to: string; typeOnly: boolean; specifier: string }

async function importsOfTheHouse(): Promise<Import[]> {
  const folders = ['app', 'db', 'emails', 'seeds']
  const files = (await Promise.all(folders.map((folder) => readdir(join(root, folder), { recursive: true }))))
    .flatMap((names, place) => names.map((name) => `${folders[place]}/${name}`))
    .filter(
      (name) =>
        /\.tsx?$/.test(name) && !/\.test\.ts$|\/test-|\.d\.ts$|^seeds\/world|^seeds\/bad-inputs/.test(name),
    )
  return files.flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')))
}

function importsIn(from: string, source: string): Import[] {
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([.#][^'"]+)['"]/gm,
  )
  return [...statements].map(([, type, specifier]) => ({
    from,
    to: resolve(from, specifier!),
    typeOnly: !!type,
    specifier: specifier!,
  }))
}

function resolve(from: string, specifier: string): string {
  const path = specifier.split('?')[0]!
  if (path.startsWith('.')) return normalize(join(dirname(from), path))
  const door = imports[path]
  if (door) return door.slice(2)
  const [key, target] =
    Object.entries(imports).find(([name]) => name.endsWith('/*') && path.startsWith(name.slice(0, -1))) ?? []
  return key ? path.replace(key.slice(0, -1), target!.slice(2, -1)) : path
}

const placeOf = (file: string) => {
  const [top, second] = file.split('/')
  if (top !== 'app') return top!
  return second!.includes('.') ? 'entry' : second!
}
const roomOf = (file: string) => (file.startsWith('app/domain/') ? file.split('/')[2]! : undefined)

function breach({ from, to, typeOnly }: Import): string | undefined {
  if (to.includes('node_modules')) return undefined
  const [here, there] = [placeOf(from), placeOf(to)]
  // A piece of a page may name a shape of the domain; the compiler drops such an import.
  if (here === 'ui' && there === 'domain' && typeOnly) return undefined
  const allowed = mayImport[here] ?? []
  const bare = to.replace(/\.tsx?$/, '')
  if (!allowed.includes(there) && !allowed.some((place) => bare === place)) return `${from} → ${to}`
  if (here === 'routes' && there === 'routes') return `${from} → ${to}`
  const [room, other] = [roomOf(from), roomOf(to)]
  if (other && room !== other && !to.endsWith(`/${other}/index.ts`))
    return `${from} reaches past the door of ${other}: ${to}`
  if (room && other && room !== other && floorOf(other) >= floorOf(room)) return `${from} climbs up to ${to}`
  return undefined
}

const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room))

test('imports run one way: routes, domain, db; and every room is entered by its door', async () => {
  const all = await importsOfTheHouse()
  expect(all.length).toBeGreaterThan(200)
  expect(all.map(breach).filter(Boolean)).toEqual([])
})

test('every room of the domain has its floor', async () => {
  const rooms = (await readdir(join(root, 'app/domain'), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )
  expect(rooms.map(({ name }) => name).toSorted()).toEqual(floors.flat().toSorted())
})

test('the guard sees the breaches it is there for', () => {
  const from = (file: string, specifier: string, typeOnly = false) =>
    breach({ from: file, to: resolve(file, specifier), typeOnly, specifier })
  expect(from('app/ui/list/names.tsx', '#db/connection.ts')).toBeTruthy()
  expect(from('app/ui/list/names.tsx', '#signatures')).toBeTruthy()
  expect(from('app/ui/list/names.tsx', '#signatures', true)).toBeUndefined()
  expect(from('emails/letters/code-email.ts', '#signatures')).toBeTruthy()
  expect(from('app/domain/log/append-event.ts', '#signatures')).toBeTruthy()
  expect(from('app/domain/signatures/forms/sign.ts', '../../log/append-event.ts')).toBeTruthy()
  expect(from('app/routes/home.tsx', './limits.tsx')).toBeTruthy()
  expect(from('app/domain/signatures/forms/sign.ts', '#web/paths.ts')).toBeTruthy()
  expect(from('app/domain/signatures/forms/sign.ts', '#log')).toBeUndefined()
})

/** What stands between the brackets of each `execute` of a transaction. */
function transactionsIn(source: string): string[] {
  const begins = source.matchAll(/\.transaction\(\)[^]*?\.execute\(/g)
  return [...begins].map(({ 0: begin, index }) => {
    const from = index + begin.length
    let [open, to] = [1, from]
    while (open > 0 && to < source.length) {
      if (source[to] === '(') open += 1
      if (source[to] === ')') open -= 1
      to += 1
    }
    return source.slice(from, to)
  })
}

const slips = (source: string) =>
  transactionsIn(source.replaceAll(/'[^'\n]*'|\/\/.*/g, '')).some((body) => /\bdb\b/.test(body))

test('once a transaction is open, only it is used', async () => {
  const names = await readdir(join(root, 'app/domain'), { recursive: true })
  const files = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const sources = files.map((file) => ({
    file,
    source: readFileSync(join(root, 'app/domain', file), 'utf8'),
  }))
  expect(sources.flatMap(({ source }) => transactionsIn(source)).length).toBeGreaterThan(100)
  expect(sources.filter(({ source }) => slips(source)).map(({ file }) => file)).toEqual([])
})

test('the guard of transactions looks at every one of a file', () => {
  const one = 'await db.transaction().execute(async (tx) => {\n    await read(tx)\n  })\n'
  expect(slips(one)).toBe(false)
  expect(slips(`${one}\n  await db.transaction().execute((tx) => read(tx, db))\n`)).toBe(true)
  expect(slips(`${one}\n  await read(db)\n  ${one}`)).toBe(false)
  expect(slips(one.replace('read(tx)', "read(tx, ')', db)"))).toBe(true)
})

test('neither the domain nor the emails know the web or the environment', async () => {
  const folders = ['app/domain', 'emails']
  for (const folder of folders) {
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
      const source = readFileSync(join(root, folder, name), 'utf8')
      expect(source, relative(root, name)).not.toMatch(/process\.env|@remix-run|from 'react'|\bRequest\b\(/)
    }
  }
})
