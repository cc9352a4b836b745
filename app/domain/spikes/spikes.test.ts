import { expect, test } from 'vitest'
import { listOwn } from '#audit'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { readSpikeMode, setSpikeMode } from './index.ts'

const db = await testDatabase()

test('processes decide by themselves until an operator does, whose log says so', async () => {
  expect(await readSpikeMode(db)).toMatchObject({ mode: 'auto' })
  const { organiserId } = await signedIn(db, await aTeam(db), 'owner', { name: 'Ada Oyelaran' })
  await setSpikeMode(db, { mode: 'on', organiserId })
  expect(await readSpikeMode(db)).toMatchObject({ mode: 'on' })
  await setSpikeMode(db, { mode: 'auto', organiserId })
  expect(await readSpikeMode(db)).toMatchObject({ mode: 'auto' })
  expect((await listOwn(db, organiserId)).map(({ deed }) => deed)).toEqual(['setSpikeMode', 'setSpikeMode'])
})
