import { expect, test } from 'vitest'
import { inventPeople } from '#seeds/people/index.ts'
import { flagLine } from './flag-line.ts'
import { lookOf } from './look-of.ts'
import { lookOutFor } from './look-out-for.ts'
import { readLine } from './read-line.ts'

// Holding somebody for an honest trade is the worst mistake this look can make.
const honest = `
editor | tester | Staff nurse | Support staff, office administration | elected official | Systems administrator | webmaster
Customer support, help desk | Team manager | Moderator | trade union officer, Local 3903 | Class of 2024 | Retired (1998–2021) | 90210
РАН | ООО Ромашка | МТС | ΑΕΚ | IT-специалист | C++ developer | AT&T | n/a | none | ..... | музыкант, СПб | 3D-художник
Nelson Mandela University | Bill & Melinda Foundation | Mama Mama Pizza | 東京大学 教授 | أستاذة جامعية | GIRLS WHO CODE | Co-op
`
  .trim()
  .split(/\s*[|\n]\s*/u)

test.each(honest)('“%s” beside a name is shown at once', (line) => {
  expect([readLine(line).outcome, flagLine(line)]).toEqual(['ok', []])
})

test('of ten thousand people in forty languages nobody waits for their trade or their house', () => {
  const people = inventPeople(10_000)
  const held = Array.from({ length: 10_000 }, () => people.next().value!)
    .flatMap(({ occupation, affiliation }) => [occupation, affiliation])
    .filter((line) => flagLine(line).length > 0)
  expect(held).toEqual([])
})

test.each(['Verified account', 'Vérifié', 'Undersigned, staff', 'asdasdasdasd', 'dіrector'])(
  '“%s” beside a name waits for a second look',
  (line) => expect(flagLine(line)).not.toEqual([]),
)

const isWatched = lookOutFor(['Tilda Swinborne', 'Prince', 'Greenpeace'].map(lookOf))
const nobody = { name: 'S. A.', occupation: '', affiliation: '' }

test.each([
  { occupation: 'Tilda Swinborne, actor' },
  { affiliation: 'SWlNB0RNE, TiIda' },
  { occupation: 'Prince, musician' },
  { name: 'Tilda', occupation: 'Swinborne, actor' },
  { name: 'Tilda', affiliation: 'Swinborne, actor' },
])('a watched name in %o is noticed', (beside) => {
  expect(isWatched({ ...nobody, ...beside })).toBe(true)
})

test.each([
  { name: 'Tilda Berg', occupation: 'Swinborne & Sons, carpenter' },
  { name: 'Tilda', occupation: 'Carpenter', affiliation: 'Swinborne & Sons' },
  { affiliation: 'Greenpeace' },
  { affiliation: 'Prince George’s County Library' },
  { name: 'Ada Oyelaran', occupation: 'Writer', affiliation: 'Kestrel Yard Press' },
])('nobody is noticed in %o', (beside) => {
  expect(isWatched({ ...nobody, ...beside })).toBe(false)
})

test('who changes one thing is looked at for that thing alone', () => {
  const tilda = { name: 'Tilda Swinborne', occupation: 'Acress', affiliation: '' }
  expect(isWatched({ ...tilda, occupation: 'Actress' }, tilda)).toBe(false)
  expect(isWatched({ ...tilda, occupation: 'Prince' }, tilda)).toBe(true)
})
