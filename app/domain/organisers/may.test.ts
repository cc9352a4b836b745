import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { hence, openCampaign } from '#seeds/world.ts'
import { deeds, type Deed, type Role } from './deeds.ts'
import { may } from './may.ts'

const db = await testDatabase()
const roles: Role[] = ['owner', 'editor', 'reviewer', 'viewer']

test('every role may do its deeds and no others, at its own team’s campaigns and at nobody else’s', async () => {
  const [ours, theirs] = [await aTeam(db), await aTeam(db)]
  const campaign = await openCampaign(db, { teamId: ours.id })
  for (const role of roles) {
    const [member, stranger] = [await signedIn(db, ours, role), await signedIn(db, theirs, role)]
    for (const deed of Object.keys(deeds) as Deed[]) {
      const expected = (deeds[deed].roles as readonly Role[]).includes(role) ? 'yes' : 'not-with-this-role'
      expect([
        role,
        deed,
        (await may(db, member.sessionId, deed, { campaign: campaign.slug })).answer,
      ]).toEqual([role, deed, expected])
      expect((await may(db, member.sessionId, deed, { teamId: ours.id })).answer).toBe(expected)
      for (const place of [
        { campaign: campaign.slug },
        { teamId: ours.id },
        { teamId: 'no-team' },
        { campaign: 'no-such' },
      ])
        expect((await may(db, stranger.sessionId, deed, place)).answer).toBe('no-such-place')
    }
  }
})

test('a grave deed wants a passkey used in the last five minutes', async () => {
  const team = await aTeam(db)
  const { sessionId } = await signedIn(db, team, 'owner')
  const ask = async (later: string) =>
    (await may(db, sessionId, 'change the team', { teamId: team.id }, hence(later))).answer
  expect(await ask('4 minutes 50 seconds')).toBe('yes')
  expect(await ask('5 minutes 10 seconds')).toBe('prove-first')
  const { sessionId: unproven } = await signedIn(db, team, 'owner', { proven: false })
  expect((await may(db, unproven, 'change the team', { teamId: team.id })).answer).toBe('prove-first')
})
