import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { noteChanges } from './test-changes.ts'

const db = await testDatabase()

test('whatever is written, changed or taken away is noticed; a browser that is seen again is not', async () => {
  const changes = await noteChanges(db)
  const before = await changes.now()
  const team = await aTeam(db)
  const { sessionId } = await signedIn(db, team, 'viewer')
  expect(await changes.since(before, ['teams', 'memberships'])).toEqual([
    'insert teams',
    'insert memberships',
  ])

  const settled = await changes.now()
  await db
    .updateTable('desk_sessions')
    .set({ seen_at: sql`now()` })
    .where('id', '=', sessionId)
    .execute()
  expect(await changes.since(settled)).toEqual([])

  await db.updateTable('teams').set({ name: 'Friends of Oak Street' }).where('id', '=', team.id).execute()
  await db.deleteFrom('memberships').where('team_id', '=', team.id).execute()
  await sql`truncate desk_sessions cascade`.execute(db)
  expect(await changes.since(settled)).toEqual(
    expect.arrayContaining(['update teams', 'delete memberships', 'truncate desk_sessions']),
  )
})
