import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { attackTexts } from '#seeds/attack-texts.ts'
import { aDeskWorld } from '#seeds/desk-world.ts'
import { fill, openDesk, signed } from './test-desk.ts'
import { deskTable } from './test-desk-table/index.ts'

const db = await testDatabase()
const { ask, close, changes } = await openDesk(db)
afterAll(close)

// TRUST A-08 asks for 200 an address. These are enough to notice, and short enough for every run; the rolls repeat.
const BODIES = 40
const AT_ONCE = 20

const names =
  'count standing state tally log_index signature_id campaign_id team_id id held team role mailbox why deed listing slug names goal _revision version draftNumber __proto__ constructor'.split(
    ' ',
  )
const sly = [
  'standing',
  'owner',
  '1000000',
  '-1',
  'on',
  '',
  "'; update signatures set state = 'standing'; --",
  '\0',
  'a\0b',
  '1e300',
  '2.5',
]
const values = attackTexts.concat(sly)

/** The same rolls on every run (mulberry32). */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

const posting = Object.entries(deskTable).filter(([, line]) => line.post && !line.touchesSignatures)

test.each(posting)(
  'whatever an owner posts to %s, no signature changes and nothing breaks',
  async (path, line) => {
    const roll = dice(posting.findIndex(([one]) => one === path) + 1)
    const oddField = () => [names[roll(names.length)]!, values[roll(values.length)]!]
    for (let sent = 0; sent < BODIES; sent += AT_ONCE) {
      const world = await aDeskWorld(db)
      const before = await changes.now()
      const bodies = Array.from({ length: AT_ONCE }, () => ({
        ...(roll(2) && line.fields?.(world)),
        ...(Object.fromEntries(Array.from({ length: 1 + roll(6) }, oddField)) as Record<string, string>),
      }))
      const answers = await Promise.all(
        bodies.map((body) => ask('POST', fill(path, world), world.members.owner.ticket, body)),
      )
      for (const [place, { status }] of answers.entries())
        expect(status, JSON.stringify(bodies[place])).toBeLessThan(500)
      expect(await changes.since(before, signed)).toEqual([])
    }
  },
)
