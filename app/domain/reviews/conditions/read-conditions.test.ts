import { expect, test } from 'vitest'
import { readConditions } from './read-conditions.ts'

test('conditions are read as they are typed, and an empty form means nobody', () => {
  expect(
    readConditions({ from: '2026-06-01T12:00', until: '2026-06-01T12:10', country: 'fr', held: 'on' }),
  ).toEqual({
    outcome: 'ok',
    conditions: {
      from: '2026-06-01T12:00:00.000Z',
      until: '2026-06-01T12:10:00.000Z',
      country: 'FR',
      held: true,
    },
  })
  expect(readConditions({})).toEqual({ outcome: 'refused', faults: { any: 'E_EMPTY' } })
  expect(readConditions({ from: 'noon' })).toEqual({ outcome: 'refused', faults: { from: 'E_TIME' } })
  expect(readConditions({ from: '2026-06-01T12:00', until: '2026-06-01T12:00' })).toMatchObject({
    faults: { until: 'E_ORDER' },
  })
  expect(readConditions({ id: ['x', '01890000-0000-7000-8000-000000000000'] })).toMatchObject({
    conditions: { ids: ['01890000-0000-7000-8000-000000000000'] },
  })
})
