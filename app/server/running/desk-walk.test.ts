import { afterAll, describe, expect, test } from 'vitest'
import { deeds, rolesFor, type Deed, type Role } from '#organisers'
import { testDatabase } from '#db/test-database.ts'
import { aDeskWorld } from '#seeds/desk-world.ts'
import routes from '../../routes.ts'
import { fill, openDesk, signed } from './test-desk.ts'
import { deskTable, type DeskLine, type DeskWorld, type Door } from './test-desk-table/index.ts'

const db = await testDatabase()
const { ask, close, changes } = await openDesk(db)
afterAll(close)

type Method = 'GET' | 'POST'
type Routes = { path?: string; children?: Routes }[]

const pathsOf = (all: Routes): string[] =>
  all.flatMap(({ path = '', children = [] }) => [`/${path}`, ...pathsOf(children)])
const deskPaths = pathsOf(routes as Routes).filter((path) => /^\/organise(\/|$)/.test(path))

const roles: Role[] = ['owner', 'editor', 'reviewer', 'viewer']
const methods: Method[] = ['GET', 'POST']
const doorOf = (line: DeskLine, method: Method) => (method === 'GET' ? line.get : line.post)
const isDeed = (door: Door): door is Deed => door in deeds
const isProven = (deed: Deed) => 'proven' in deeds[deed]
const mayCome = (door: Door, role: Role) => !isDeed(door) || rolesFor(door).includes(role)

/** The world as an address of the table finds it. */
async function worldFor({ ofDraft, ofAlbum }: DeskLine): Promise<DeskWorld> {
  const world = await aDeskWorld(db)
  if (ofAlbum)
    await db.updateTable('campaigns').set({ kind: 'album' }).where('id', '=', world.campaign.id).execute()
  return ofDraft ? { ...world, ids: { ...world.ids, slug: world.ids.draft! } } : world
}

const untouched = new Map<string, DeskWorld>()

/** A world in which nothing has been done yet: the same one for everybody who changes nothing in it. */
async function untouchedFor(line: DeskLine, whose: 'ours' | 'theirs'): Promise<DeskWorld> {
  const kind = `${whose} ${line.ofDraft} ${line.ofAlbum}`
  const world = untouched.get(kind) ?? (await worldFor(line))
  untouched.set(kind, world)
  return world
}

type Refusal = { who: string; at: string; ticket?: string; status: number; leads?: string }

/** Those who must be turned away at a door, and with which answer. */
function turnedAway(door: Door | undefined, path: string, ours: DeskWorld, theirs: DeskWorld): Refusal[] {
  if (door === undefined || door === 'anybody') return []
  const at = fill(path, ours)
  const toSignIn = { at, status: 303, leads: '/organise/sign-in?next=' }
  const nobodies = [
    { ...toSignIn, who: 'nobody' },
    { ...toSignIn, who: 'somebody with a made-up ticket', ticket: 'A'.repeat(43) },
  ]
  if (!isDeed(door)) return nobodies
  const { ticket } = ours.unproven
  const unproven = { who: 'an owner whose passkey was used long ago', at, ticket, status: 303 }
  return [
    ...nobodies,
    ...roles.flatMap((role) => strangers(role, door, path, ours, theirs)),
    ...roles
      .filter((role) => !mayCome(door, role))
      .map((role) => ({ who: role, at, ticket: ours.members[role].ticket, status: 403 })),
    ...(isProven(door) ? [{ ...unproven, leads: '/organise/prove?next=' }] : []),
  ]
}

/** A member of another team, at our place, and at their own with the ids of what lies in ours. */
function strangers(role: Role, door: Deed, path: string, ours: DeskWorld, theirs: DeskWorld): Refusal[] {
  const { ticket } = theirs.members[role]
  const stranger = { who: `a stranger who is ${role}`, ticket, status: 404 }
  const deeper = fill(path, theirs, ours) !== fill(path, theirs) && mayCome(door, role)
  return [
    { ...stranger, at: fill(path, ours) },
    ...(deeper ? [{ ...stranger, at: fill(path, theirs, ours) }] : []),
  ]
}

test('every address of the desk has its line in the table, and every line its address', () => {
  expect(Object.keys(deskTable).toSorted()).toEqual(deskPaths.toSorted())
})

describe.each(Object.entries(deskTable))('%s', (path, line) => {
  test.each(methods)('%s turns away whoever may not, and no row of any table changes', async (method) => {
    const [ours, theirs] = [await untouchedFor(line, 'ours'), await untouchedFor(line, 'theirs')]
    const before = await changes.now()
    const refusals = turnedAway(doorOf(line, method), path, ours, theirs)
    const answers = await Promise.all(
      refusals.map(({ at, ticket }) => ask(method, at, ticket, line.fields?.(ours))),
    )
    for (const [place, { who, at, status, leads = '' }] of refusals.entries()) {
      const answer = answers[place]!
      const toSignIn = leads.startsWith('/organise/sign-in')
      const expected =
        method === 'POST' && toSignIn && line.textComesBack ? [line.textComesBack, ''] : [status, leads]
      expect([answer.status, answer.location.slice(0, leads.length)], `${who} at ${at}`).toEqual(expected)
    }
    expect(await changes.since(before)).toEqual([])
  })

  test.each(methods)('%s lets in whoever may, and touches no signature', async (method) => {
    const door = doorOf(line, method)
    for (const role of roles.filter((one) => !door || mayCome(door, one))) {
      const world = await (method === 'GET' ? untouchedFor(line, 'ours') : worldFor(line))
      const before = await changes.now()
      const { ticket } = world.members[role]
      const { status, location } = await ask(method, fill(path, world), ticket, line.fields?.(world))
      const expected = door ? [200, 303, 422, ...(line.also ?? [])] : [400, 404, 405]
      expect(expected, role).toContain(status)
      if (door !== 'anybody') expect(location, role).not.toMatch(/\/organise\/(sign-in|prove)/)
      if (!line.touchesSignatures) expect(await changes.since(before, signed), role).toEqual([])
    }
  })
})
