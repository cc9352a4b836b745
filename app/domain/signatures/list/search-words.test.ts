import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { keys, openCampaign } from '#seeds/world.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { listSignatories } from './list-signatories.ts'

const db = await testDatabase()
const campaign = await openCampaign(db)
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

const people = [
  ['Ada Adeyemi', 'Bus driver', 'Lagos Transport Union'],
  ['Conan O’Brien', 'Comedian', ''],
  ['Søren Kierkegård', 'Writer', 'Universität Zürich'],
  ['毛泽东', '', ''],
  ['김서연', '화가', ''],
  ['Ines Prozent', '100% self-employed', 'A_B Press'],
  ['Lena Lang', longWord, ''],
  ['محمد العربي', 'طبيب', ''],
].map(([name = '', occupation = '', affiliation = '']) => ({ name, occupation, affiliation, country: '' }))

await db.transaction().execute((tx) =>
  plantSignatures(
    tx,
    keys,
    { campaignId: campaign.id, versionId: campaign.versionId, locale: 'en' },
    people.map((person, second) => ({ person, at: new Date(Date.UTC(2026, 5, 1, 12, 0, second)) })),
  ),
)

async function find(q: string) {
  const { signatories } = await listSignatories(db, { campaignId: campaign.id, q })
  return signatories.map(({ name }) => name)
}

test.each([
  ['ada', 'Ada Adeyemi'],
  ['ADEY', 'Ada Adeyemi'],
  ['adeyemi ada', 'Ada Adeyemi'],
  ['driver adey', 'Ada Adeyemi'],
  ['lag bus ada', 'Ada Adeyemi'],
  ['union', 'Ada Adeyemi'],
  ["O'Brien", 'Conan O’Brien'],
  ['obrien', 'Conan O’Brien'],
  ['brien conan', 'Conan O’Brien'],
  ['soren', 'Søren Kierkegård'],
  ['KIERKEGARD', 'Søren Kierkegård'],
  ['zurich', 'Søren Kierkegård'],
  ['毛', '毛泽东'],
  ['泽东', '毛泽东'],
  ['서연', '김서연'],
  ['화', '김서연'],
  ['100%', 'Ines Prozent'],
  ['a_b press', 'Ines Prozent'],
  ['محمد', 'محمد العربي'],
  [longWord, 'Lena Lang'],
  [longWord.toLowerCase().slice(0, 64), 'Lena Lang'],
])('a search for %s finds %s', async (q, name) => {
  expect(await find(q)).toEqual([name])
})

test.each(['dey', 'ada lovelace', 'ada conan', 'brian', 'rich', 'ada adeyemi bus driver lagos zzz'])(
  'a search for %s finds nobody',
  async (q) => {
    expect(await find(q)).toEqual([])
  },
)

test.each(['%', '_', '\\', '', ' ', '...', '%%%', '\\%', "'", '*', '\0', '\ud800'])(
  '%j is no word: everybody is listed',
  async (q) => {
    expect(await find(q)).toHaveLength(people.length)
  },
)

test.each(['ada%', 'a_a', 'ada\\', 'ada\0', "ada' or '1'='1", 'a\u{10ffff}'])(
  '%j searches for words and commands nothing',
  async (q) => {
    expect(await find(q)).not.toContain('Conan O’Brien')
  },
)

test('a megabyte typed into the search box is answered, quickly', async () => {
  for (const q of ['a', 'ada ', '毛', '\u0301', "o'b ", '\0'].map((text) =>
    text.repeat(1_000_000 / text.length),
  )) {
    const start = performance.now()
    await find(q)
    expect(performance.now() - start).toBeLessThan(5_000)
  }
})

test('somebody who matches twice is shown once', async () => {
  expect(await find('a')).toEqual(['Ines Prozent', 'Ada Adeyemi'])
})
