import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { testDatabase } from '#db/test-database.ts'
import { aDesk } from '#seeds/news-world.ts'
import { listMilestones, listRemoved } from './list-milestones.ts'
import { readMilestone } from './read-milestone.ts'
import { removeMilestone } from './remove-milestone.ts'
import { addMilestone, changeMilestone, markOf } from './write-milestone.ts'

const db = await testDatabase()
const typed = {
  title: 'The committee no longer prefers it',
  happenedOn: '2026-03-18',
  state: 'partly-won',
  source: 'https://parliament.example/report',
}

test('milestones stand by their day, whatever the order they were written in', async () => {
  const { by } = await aDesk(db)
  for (const happenedOn of ['2026-01-05', '2026-03-18', '2025-12-31']) {
    const reading = readMilestone({ ...typed, happenedOn }, 'en')
    if (reading.outcome === 'ok') await addMilestone(db, by, reading.milestone)
  }
  const days = (await listMilestones(db, by.campaignId)).map(({ happenedOn }) => happenedOn)
  expect(days).toEqual(['2026-03-18', '2026-01-05', '2025-12-31'])
})

test('each change is in the log, what was removed can be put back, and no other campaign can touch it', async () => {
  const [{ by }, other] = [await aDesk(db), await aDesk(db)]
  const reading = readMilestone(typed, 'en')
  if (reading.outcome !== 'ok') throw new Error('the form was refused')
  const { id } = await addMilestone(db, by, reading.milestone)
  const change = { id, mark: markOf(reading.milestone) }
  const lost = { ...reading.milestone, state: 'lost' as const }
  expect(await changeMilestone(db, other.by, lost, change)).toEqual({ outcome: 'no-such-milestone' })
  expect(await removeMilestone(db, other.by, { id })).toBe(false)
  expect(await changeMilestone(db, by, lost, change)).toEqual({ outcome: 'written', id })
  expect(await removeMilestone(db, by, { id })).toBe(true)
  expect([await listMilestones(db, by.campaignId), await listRemoved(db, by.campaignId)]).toMatchObject([
    [],
    [{ id, state: 'lost' }],
  ])
  expect(await removeMilestone(db, by, { id, back: true })).toBe(true)
  const { entries } = await listEntries(db, { teamId: by.teamId })
  expect(entries.map(({ deed }) => deed)).toEqual([
    'restoredMilestone',
    'removedMilestone',
    'changedMilestone',
    'addedMilestone',
  ])
})

test('of two who change a step at once, the later is shown what the other wrote, and may put theirs in its place', async () => {
  const { by } = await aDesk(db)
  const reading = readMilestone(typed, 'en')
  if (reading.outcome !== 'ok') throw new Error('the form was refused')
  const { id } = await addMilestone(db, by, reading.milestone)
  const mark = markOf(reading.milestone)
  const [first, later] = [
    { ...reading.milestone, state: 'won' as const },
    { ...reading.milestone, title: 'It was put off' },
  ]
  const answers = await Promise.all([first, later].map((one) => changeMilestone(db, by, one, { id, mark })))
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['changed-meanwhile', 'written'])
  const [stands] = await listMilestones(db, by.campaignId)
  expect(answers.find(({ outcome }) => outcome === 'changed-meanwhile')).toMatchObject({ theirs: stands })
  const again = await changeMilestone(db, by, later, { id, mark: markOf(stands!) })
  expect(again.outcome).toBe('written')
})

test.each([
  [{ happenedOn: '2026-02-30' }, { happenedOn: 'E_DAY' }],
  [{ happenedOn: '18.3.2026' }, { happenedOn: 'E_DAY' }],
  [{ state: 'victory' }, { state: 'E_CHOICE' }],
  [{ source: 'http://parliament.example' }, { source: 'E_URL' }],
  [{ source: 'javascript:alert(1)' }, { source: 'E_URL' }],
  [{ source: 'https://bank.example@evil.example' }, { source: 'E_URL' }],
  [{ title: ' ' }, { title: 'E_EMPTY' }],
])('%j is told beside its field', (wrong, faults) => {
  expect(readMilestone({ ...typed, ...wrong }, 'en')).toEqual({ outcome: 'refused', faults })
})

test('all that is wrong is told at once, and a source may be left out', () => {
  expect(readMilestone({}, 'en')).toEqual({
    outcome: 'refused',
    faults: { title: 'E_EMPTY', happenedOn: 'E_DAY', state: 'E_CHOICE' },
  })
  expect(readMilestone({ ...typed, source: '' }, 'en').outcome).toBe('ok')
})
