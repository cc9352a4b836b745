import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { secret } from '#seeds/world.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()
const team = await aTeam(db)
const [operator, owner] = [await signedIn(db, team, 'viewer'), await signedIn(db, team, 'owner')]
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: secret,
  DEMO: 'off',
  OPERATOR_MAILBOXES: operator.address,
})
afterAll(() => site.end('SIGTERM'))

const look = async (path: string, ticket: string) => {
  const answer = await fetch(`${site.url}${path}`, { headers: { Cookie: `desk=${ticket}` } })
  return { status: answer.status, text: await answer.text() }
}

test('whoever runs this copy sees how it runs; for everybody else there is no such page', async () => {
  const seen = await look('/organise/operator', operator.ticket)
  expect(seen.status).toBe(200)
  expect(seen.text).toContain('Everything in one')
  expect(seen.text).toContain('nothing waits')
  expect((await look('/organise', operator.ticket)).text).toContain('/organise/operator')

  expect((await look('/organise/operator', owner.ticket)).status).toBe(404)
  expect((await look('/organise', owner.ticket)).text).not.toContain('/organise/operator')
})
