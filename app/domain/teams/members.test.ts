import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { may, type Role } from '#organisers'
import type { Db } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { deliverAll, keys, postOffice } from '#seeds/world.ts'
import { changeRole } from './change-role.ts'
import { findTeam } from './find-team.ts'
import { leaveTeam } from './leave-team.ts'
import { makeTeam } from './make-team.ts'
import { readTeamName } from './read-team-name.ts'
import { removeMember } from './remove-member.ts'
import { renameTeam } from './rename-team.ts'

const db = await testDatabase()

const rolesIn = async (teamId: string) => (await findTeam(db, teamId)).members.map(({ role }) => role)
const deedsIn = async (on: Db, teamId: string) =>
  (await listEntries(on, { teamId })).entries.map(({ deed }) => deed)

/** A team with somebody in each of these roles. */
async function teamOf<const Roles extends Role[]>(...roles: Roles) {
  const team = await aTeam(db)
  const members = []
  for (const role of roles) members.push(await signedIn(db, team, role, { name: `Ada ${role}` }))
  return { teamId: team.id, members: members as { [Place in keyof Roles]: (typeof members)[number] } }
}

/** The addresses that were written to since the last time anybody asked, and the words. */
async function emails() {
  const office = postOffice()
  await deliverAll(db, office)
  return office.letters
}

test('whoever makes a team owns it, and may rename it', async () => {
  const { members } = await teamOf('viewer')
  const { organiserId, sessionId } = members[0]
  const teamId = await makeTeam(db, { organiserId, name: 'Friends of the Library' })
  expect((await may(db, sessionId, 'change the team', { teamId })).answer).toBe('yes')
  await renameTeam(db, { teamId, by: organiserId, name: 'Library for All', was: 'Friends of the Library' })
  await renameTeam(db, { teamId, by: organiserId, name: 'Library for All', was: 'Friends of the Library' })
  expect((await findTeam(db, teamId)).name).toBe('Library for All')
  expect(await deedsIn(db, teamId)).toEqual(['renamedTeam', 'madeTeam'])
})

test('of two owners who rename a team at once, the later is told the other’s name, and may put theirs in its place', async () => {
  const { teamId, members } = await teamOf('owner', 'owner')
  const was = (await findTeam(db, teamId)).name
  const names = ['Library for All', 'Library for Everybody']
  const answers = await Promise.all(
    members.map(({ organiserId: by }, place) => renameTeam(db, { teamId, by, name: names[place]!, was })),
  )
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['changed-meanwhile', 'renamed'])
  const stands = (await findTeam(db, teamId)).name
  expect(answers).toContainEqual({ outcome: 'changed-meanwhile', theirs: stands })
  const later = answers.findIndex(({ outcome }) => outcome === 'changed-meanwhile')
  const again = { teamId, by: members[later]!.organiserId, name: names[later]!, was: stands }
  expect(await renameTeam(db, again)).toEqual({ outcome: 'renamed' })
  expect((await findTeam(db, teamId)).name).toBe(names[later])
})

test.each([
  ['  Friends of  the Library ', 'Friends of the Library'],
  ['مكتبة للجميع', 'مكتبة للجميع'],
  ['x'.repeat(100), 'x'.repeat(100)],
  ['x'.repeat(101), 'E_LONG'],
  ['', 'E_EMPTY'],
  [undefined, 'E_EMPTY'],
  [['a', 'b'], 'E_TYPE'],
  ['Win at www.example.org', 'E_URL'],
  ['<b>Friends</b>', 'E_CHAR'],
])('the name of a team, typed as %j, is read as %j', (typed, read) => {
  const reading = readTeamName(typed)
  expect(reading.outcome === 'ok' ? reading.name : reading.fault).toBe(read)
})

test('the last owner can neither leave, nor be demoted, nor be removed; with a second owner all three can happen', async () => {
  const { teamId, members } = await teamOf('owner', 'editor')
  const [{ organiserId: first }, { organiserId: second }] = members
  const asFirst = { teamId, by: first, organiserId: first }
  expect(await leaveTeam(db, keys, asFirst)).toEqual({ outcome: 'last-owner' })
  expect(await changeRole(db, keys, { ...asFirst, role: 'viewer' })).toEqual({ outcome: 'last-owner' })
  expect(await removeMember(db, keys, asFirst)).toEqual({ outcome: 'last-owner' })
  expect(await deedsIn(db, teamId)).toEqual([])

  await changeRole(db, keys, { teamId, by: first, organiserId: second, role: 'owner' })
  expect(await changeRole(db, keys, { ...asFirst, role: 'viewer' })).toEqual({ outcome: 'changed' })
  expect(await leaveTeam(db, keys, asFirst)).toEqual({ outcome: 'left' })
  expect(await leaveTeam(db, keys, asFirst)).toEqual({ outcome: 'left' })
  expect(await rolesIn(teamId)).toEqual(['owner'])
  expect(await deedsIn(db, teamId)).toEqual(['leftTeam', 'changedRole', 'changedRole'])
})

test('two owners who demote, remove or leave each other at the same moment leave one behind, every time', async () => {
  const races = [
    (teamId: string, by: string, organiserId: string) =>
      changeRole(db, keys, { teamId, by, organiserId, role: 'viewer' }),
    (teamId: string, by: string, organiserId: string) => removeMember(db, keys, { teamId, by, organiserId }),
    (teamId: string, by: string) => leaveTeam(db, keys, { teamId, organiserId: by }),
  ]
  for (const race of [...races, ...races, ...races]) {
    const { teamId, members } = await teamOf('owner', 'owner')
    const [one, other] = [members[0].organiserId, members[1].organiserId]
    await Promise.all([race(teamId, one, other), race(teamId, other, one)])
    expect((await rolesIn(teamId)).filter((role) => role === 'owner')).toHaveLength(1)
  }
})

test('who is an owner no more when their press arrives changes nothing', async () => {
  const { teamId, members } = await teamOf('owner', 'editor', 'viewer')
  const [, { organiserId: by }, { organiserId }] = members
  const refused = { outcome: 'not-an-owner' }
  expect(await changeRole(db, keys, { teamId, by, organiserId, role: 'owner' })).toEqual(refused)
  expect(await removeMember(db, keys, { teamId, by, organiserId })).toEqual(refused)
  expect(await renameTeam(db, { teamId, by, name: 'Mine', was: '' })).toEqual(refused)
  expect(await rolesIn(teamId)).toEqual(['owner', 'editor', 'viewer'])
  expect(await deedsIn(db, teamId)).toEqual([])
})

test('a member of another team is nobody here', async () => {
  const [ours, theirs] = [await teamOf('owner'), await teamOf('owner', 'viewer')]
  const strange = {
    teamId: ours.teamId,
    by: ours.members[0].organiserId,
    organiserId: theirs.members[1].organiserId,
  }
  expect(await changeRole(db, keys, { ...strange, role: 'owner' })).toEqual({ outcome: 'no-such-member' })
  expect(await removeMember(db, keys, strange)).toEqual({ outcome: 'no-such-member' })
  expect(await rolesIn(theirs.teamId)).toEqual(['owner', 'viewer'])
})

test('whoever is removed sees nothing of the team from the next request on', async () => {
  const { teamId, members } = await teamOf('owner', 'reviewer')
  const [owner, { organiserId, sessionId }] = members
  const ask = async () => (await may(db, sessionId, 'read the team', { teamId })).answer
  expect(await ask()).toBe('yes')
  await removeMember(db, keys, { teamId, by: owner.organiserId, organiserId, why: 'Has another job now' })
  expect(await ask()).toBe('no-such-place')
  const [entry] = (await listEntries(db, { teamId })).entries
  expect(entry).toMatchObject({
    deed: 'removedMember',
    facts: { member: 'Ada reviewer', role: 'reviewer' },
    why: 'Has another job now',
    who: 'Ada owner',
  })
})

test('when an owner comes or goes, the owners are told by email: the others, and whoever is none any more', async () => {
  await emails()
  const { teamId, members } = await teamOf('owner', 'owner', 'editor')
  const [one, other, editor] = members
  const to = async () => (await emails()).map((letter) => letter.to).toSorted()

  await changeRole(db, keys, { teamId, by: one.organiserId, organiserId: editor.organiserId, role: 'owner' })
  expect(await to()).toEqual([other.address, editor.address].toSorted())
  await removeMember(db, keys, { teamId, by: one.organiserId, organiserId: other.organiserId })
  const letters = await emails()
  expect(letters.map((letter) => letter.to).toSorted()).toEqual([other.address, editor.address].toSorted())
  expect(letters[0]!.text).toContain('Removed from the team: \u2068Ada owner\u2069. Role: owner')
  expect(letters[0]!.text).toContain(`https://sign.example.org/organise/team/${teamId}/log`)
  await leaveTeam(db, keys, { teamId, organiserId: editor.organiserId })
  expect(await to()).toEqual([one.address])
})

test('nobody is written to about reviewers and viewers', async () => {
  await emails()
  const { teamId, members } = await teamOf('owner', 'owner', 'viewer')
  const [one, , viewer] = members
  const at = { teamId, by: one.organiserId, organiserId: viewer.organiserId }
  await changeRole(db, keys, { ...at, role: 'reviewer' })
  await removeMember(db, keys, at)
  expect(await emails()).toEqual([])
})
