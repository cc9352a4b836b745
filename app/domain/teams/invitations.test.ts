import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { limits } from '#limits'
import { blockMailbox, mailboxMac } from '#mailboxes'
import type { Role } from '#organisers'
import { databaseTime } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { ago, deliverAll, fromNow, hence, keys, postOffice } from '#seeds/world.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { findInvitation } from './find-invitation.ts'
import { findTeam } from './find-team.ts'
import { forgetInvitations } from './forget-invitations.ts'
import { invite } from './invite.ts'
import { listInvitations } from './list-invitations.ts'
import { removeMember } from './remove-member.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

const db = await testDatabase()

/** A team with an owner, and somebody with an account who is in no team of theirs. */
async function world() {
  const team = await aTeam(db)
  const owner = await signedIn(db, team, 'owner', { name: 'Ada Oyelaran' })
  const guest = await signedIn(db, await aTeam(db), 'viewer', { name: 'Wilhelmina Oosterbaan' })
  const { address, addressKey } = guest
  const wish = { teamId: team.id, by: owner.organiserId, address, addressKey, locale: 'en' }
  return { teamId: team.id, owner, guest, wish }
}

/** Invites, lets the email have its turn, and reads the link in it. */
async function ticketFor(wish: Parameters<typeof invite>[2], at = databaseTime) {
  const office = postOffice()
  expect(await invite(db, keys, wish, at)).toMatchObject({ outcome: 'invited' })
  await deliverAll(db, office)
  const letter = office.letters.find(({ to }) => to === wish.address)
  return { letter, ticket: /\/organise\/invitation\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '' }
}

const roleIn = async (teamId: string, organiserId: string) =>
  (await findTeam(db, teamId)).members.find((member) => member.organiserId === organiserId)?.role

test('whoever is invited opens the link, sees who invites them to what, and joins', async () => {
  const { teamId, guest, wish } = await world()
  const { ticket } = await ticketFor({ ...wish, role: 'reviewer' })
  expect(await findInvitation(db, ticket)).toMatchObject({
    teamId,
    role: 'reviewer',
    invitedBy: 'Ada Oyelaran',
    state: 'open',
  })
  const joining = { ticket, organiserId: guest.organiserId }
  expect(await acceptInvitation(db, keys, joining)).toEqual({ outcome: 'joined', teamId })
  expect(await roleIn(teamId, guest.organiserId)).toBe('reviewer')
  const { entries } = await listEntries(db, { teamId })
  expect(entries.map(({ deed, who }) => [deed, who])).toEqual([
    ['joinedTeam', 'Wilhelmina Oosterbaan'],
    ['invitedMember', 'Ada Oyelaran'],
  ])
  expect(JSON.stringify(entries)).not.toContain('@')
})

test('the email names neither the team nor whoever invites: its mailbox has proven nothing', async () => {
  const { teamId, wish } = await world()
  const { letter } = await ticketFor({ ...wish, role: 'owner' })
  const team = await findTeam(db, teamId)
  for (const part of [letter!.subject, letter!.text, letter!.html]) {
    expect(part).not.toContain(team.name)
    expect(part).not.toContain('Ada')
  }
  expect(letter!.text).toContain('The role: owner.')
  expect(letter!.text).toContain('48 hours')
})

test('a forwarded invitation does not open for another mailbox, and stays open for its own', async () => {
  const { teamId, guest, wish } = await world()
  const thief = await signedIn(db, await aTeam(db), 'owner')
  const { ticket } = await ticketFor({ ...wish, role: 'owner' })
  expect(await acceptInvitation(db, keys, { ticket, organiserId: thief.organiserId })).toEqual({
    outcome: 'for-another-mailbox',
  })
  expect(await roleIn(teamId, thief.organiserId)).toBeUndefined()
  expect(await acceptInvitation(db, keys, { ticket, organiserId: guest.organiserId })).toMatchObject({
    outcome: 'joined',
  })
})

test('an invitation works for 48 hours and not a second longer', async () => {
  expect(limits.desk.invitationSeconds).toBe(48 * 60 * 60)
  for (const [later, outcome] of [
    ['47 hours 59 minutes 58 seconds', 'joined'],
    ['48 hours 1 second', 'too-late'],
  ] as const) {
    const { guest, wish } = await world()
    const from = fromNow()
    const { ticket } = await ticketFor({ ...wish, role: 'editor' }, from('0 seconds'))
    const joining = { ticket, organiserId: guest.organiserId }
    expect(await acceptInvitation(db, keys, joining, from(later))).toMatchObject({ outcome })
  }
})

test('an invitation works once: pressed four times at the same moment, or again after being removed', async () => {
  const { teamId, owner, guest, wish } = await world()
  const { ticket } = await ticketFor({ ...wish, role: 'viewer' })
  const join = () => acceptInvitation(db, keys, { ticket, organiserId: guest.organiserId })
  const answers = await Promise.all([1, 2, 3, 4].map(join))
  expect(answers.filter(({ outcome }) => outcome === 'joined')).toHaveLength(1)
  await removeMember(db, keys, { teamId, by: owner.organiserId, organiserId: guest.organiserId })
  expect(await join()).toEqual({ outcome: 'no-longer-open' })
  expect(await roleIn(teamId, guest.organiserId)).toBeUndefined()
})

test('an invitation that was taken back opens nothing, and its address is forgotten', async () => {
  const { teamId, owner, guest, wish } = await world()
  const { ticket } = await ticketFor({ ...wish, role: 'viewer' })
  const { id, address } = (await listInvitations(db, keys, teamId))[0]!
  expect(address).toBe(guest.address)
  const back = { teamId, by: owner.organiserId, invitationId: id }
  await withdrawInvitation(db, back)
  await withdrawInvitation(db, back)
  expect(await acceptInvitation(db, keys, { ticket, organiserId: guest.organiserId })).toEqual({
    outcome: 'no-longer-open',
  })
  expect(await listInvitations(db, keys, teamId)).toEqual([])
  const row = await db
    .selectFrom('team_invitations')
    .select('address_sealed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.address_sealed).toHaveLength(0)
  const deeds = (await listEntries(db, { teamId })).entries.map(({ deed }) => deed)
  expect(deeds).toEqual(['withdrewInvitation', 'invitedMember'])
})

test('taken back before the email’s turn came, it is not sent', async () => {
  const { teamId, owner, wish } = await world()
  const invited = await invite(db, keys, { ...wish, role: 'viewer' })
  if (invited.outcome !== 'invited') throw new Error(invited.outcome)
  await withdrawInvitation(db, { teamId, by: owner.organiserId, invitationId: invited.id })
  const office = postOffice()
  await deliverAll(db, office)
  expect(office.letters).toEqual([])
})

test('the newest invitation to a mailbox counts; only one is open, also when two are sent at once', async () => {
  const { teamId, guest, wish } = await world()
  const { ticket: older } = await ticketFor({ ...wish, role: 'viewer' })
  const { ticket: newer } = await ticketFor({ ...wish, role: 'editor' })
  const join = (ticket: string) => acceptInvitation(db, keys, { ticket, organiserId: guest.organiserId })
  expect(await join(older)).toEqual({ outcome: 'no-longer-open' })
  expect(await join(newer)).toMatchObject({ outcome: 'joined' })
  expect(await roleIn(teamId, guest.organiserId)).toBe('editor')

  const other = await world()
  const roles: Role[] = ['viewer', 'owner', 'editor']
  await Promise.all(roles.map((role) => invite(db, keys, { ...other.wish, role })))
  expect(await listInvitations(db, keys, other.teamId)).toHaveLength(1)
})

test('an email sent twice holds the same link, and the database holds none', async () => {
  const { wish } = await world()
  await invite(db, keys, { ...wish, role: 'viewer' })
  const down = postOffice(() => 'down')
  await expect(deliverAll(db, down)).rejects.toThrow('the mail server is away')
  const office = postOffice()
  await deliverAll(db, office)
  const ticket = /invitation\/([\w-]{43})/.exec(office.letters[0]!.text)![1]!
  expect(await findInvitation(db, ticket)).toMatchObject({ state: 'open' })
  const rows = JSON.stringify(await db.selectFrom('team_invitations').selectAll().execute())
  expect(rows).not.toContain(ticket)
})

test('somebody in the team is not invited again; somebody who is no owner invites nobody', async () => {
  const { teamId, owner, wish } = await world()
  const reviewer = await signedIn(db, { id: teamId, name: '' }, 'reviewer')
  const { address, addressKey } = reviewer
  expect(await invite(db, keys, { ...wish, address, addressKey, role: 'owner' })).toEqual({
    outcome: 'already-member',
  })
  expect(await invite(db, keys, { ...wish, by: reviewer.organiserId, role: 'owner' })).toEqual({
    outcome: 'not-an-owner',
  })
  expect(await listInvitations(db, keys, teamId)).toEqual([])
  expect(owner.organiserId).toBe(wish.by)
})

test('an owner who is removed leaves no door open: what they sent opens nothing', async () => {
  const { teamId, owner, guest, wish } = await world()
  const second = await signedIn(db, { id: teamId, name: '' }, 'owner')
  const { ticket } = await ticketFor({ ...wish, by: second.organiserId, role: 'owner' })
  await removeMember(db, keys, { teamId, by: owner.organiserId, organiserId: second.organiserId })
  expect(await acceptInvitation(db, keys, { ticket, organiserId: guest.organiserId })).toEqual({
    outcome: 'no-longer-open',
  })
})

test('a team sends fifty invitations a day, a mailbox gets three, and none after “no more email”', async () => {
  const { perTeamAndDay, perMailboxAndDay } = limits.invitations
  const { wish, guest } = await world()
  const outcomes: string[] = []
  for (let sent = 0; sent <= perTeamAndDay; sent++) {
    const mailbox = `guest-${sent}@example.org`
    const to = { ...wish, address: mailbox, addressKey: mailbox, role: 'viewer' as const }
    outcomes.push((await invite(db, keys, to)).outcome)
  }
  expect(outcomes.filter((outcome) => outcome === 'invited')).toHaveLength(perTeamAndDay)
  expect(outcomes.at(-1)).toBe('too-many-today')
  await deliverAll(db, postOffice())

  let letters = 0
  for (let team = 0; team <= perMailboxAndDay; team++) {
    const { wish: another } = await world()
    const { address, addressKey } = guest
    if ((await ticketFor({ ...another, address, addressKey, role: 'viewer' })).letter) letters += 1
  }
  expect(letters).toBe(perMailboxAndDay)

  const { wish: unwanted } = await world()
  await blockMailbox(db, mailboxMac(keys, unwanted.addressKey))
  expect((await ticketFor({ ...unwanted, role: 'viewer' })).letter).toBeUndefined()
})

test('a week later nothing is left of an invitation, answered or not', async () => {
  const { teamId, wish } = await world()
  await invite(db, keys, { ...wish, role: 'viewer' }, ago('6 days 23 hours'))
  await forgetInvitations(db)
  expect(await listInvitations(db, keys, teamId)).toMatchObject([{ late: true }])
  await forgetInvitations(db, hence('1 hour 1 minute'))
  expect(await listInvitations(db, keys, teamId)).toEqual([])
})

test('a link that we never made leads nowhere', async () => {
  const { guest } = await world()
  const ticket = 'A'.repeat(43)
  expect(await findInvitation(db, ticket)).toBeUndefined()
  expect(await acceptInvitation(db, keys, { ticket, organiserId: guest.organiserId })).toEqual({
    outcome: 'no-longer-open',
  })
})
