import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aDeskWorld } from '#seeds/desk-world.ts'
import { openDesk } from './test-desk.ts'

const db = await testDatabase()
const { ask, close } = await openDesk(db)
afterAll(close)

const world = await aDeskWorld(db)
const desk = `/organise/c/${world.campaign.slug}`
const press = (path: string, fields: Record<string, string> = {}) =>
  ask('POST', `${desk}${path}`, world.members.owner.ticket, fields)

const buttons: [string, string][] = [
  ...['show', 'hide', 'keep', 'through', 'pin', 'unpin', 'cowrite'].map((name): [string, string] => [
    '/names',
    name,
  ]),
  ...['up', 'down', 'unpin'].map((name): [string, string] => ['/names/first', name]),
  ['/names/watch', 'remove'],
  ['/names/watch', 'keep'],
  ['/edit/questions', 'end'],
]

test.each(buttons)(
  'a button of %s that names somebody who was never there (%s) breaks nothing',
  async (path, name) => {
    for (const id of ['nobody', '', world.team.id]) {
      const { status } = await press(path, { [name]: id })
      expect(status, id).toBeLessThan(500)
    }
  },
)

test.each(['cancel', 'retry', 'hide', 'show'])(
  'an edition that was never there breaks nothing when somebody presses %s',
  async (deed) => {
    for (const edition of ['nobody', '', '3', 'a\u0000b', world.team.id]) {
      const { status } = await press('/editions', { do: deed, edition })
      expect(status, edition).toBe(303)
    }
  },
)

test('a partner who was never there has no link to end', async () => {
  expect((await press('/partners', { deed: 'close', id: 'nobody' })).status).toBe(404)
  expect((await press('/partners', { deed: 'reopen', id: '' })).status).toBe(404)
})

test('a press that reaches no name is answered with a sentence', async () => {
  expect((await press('/names?queue=held', { deed: 'hide' })).location).toContain('queue=held&trouble=chosen')
  for (const name of ['show', 'hide', 'pin', 'keep', 'through'])
    expect((await press('/names?queue=all', { [name]: world.team.id })).location).toContain('trouble=gone')
})
