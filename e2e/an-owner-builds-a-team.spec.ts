import type { Page } from '@playwright/test'
import { newId } from '#db/new-id.ts'
import { aTeam } from '#seeds/desk-world.ts'
import { safeNext } from '#web/desk/account/safe-next.ts'
import { expect, say, test } from './deeds/desk.ts'

const chooseRole = (page: Page, role: Parameters<typeof say>[0]) =>
  page.getByRole('radio', { name: new RegExp(`^${say(role)}`) }).check()

test('an owner makes a team and invites a reviewer, who joins from her own mailbox and finds what she may do', async ({
  page,
  context,
  anotherBrowser,
  db,
  ground,
  emailsTo,
  member,
  admit,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  await page.goto('/organise')
  await page.getByRole('link', { name: say('team.new.title') }).click()
  await page.getByLabel(say('team.name')).fill('Friends of the Library')
  await page.getByRole('button', { name: say('team.new.make') }).click()
  await expect(page.getByRole('status')).toHaveText(say('team.done.made'))
  const team = new URL(page.url()).pathname

  const elsewhere = await anotherBrowser()
  const guest = await member('viewer', { name: 'Wilhelmina Oosterbaan', of: await aTeam(db) })
  await page.getByRole('link', { name: say('team.invite') }).click()
  await page.getByLabel(say('team.invite.email')).fill(guest.address)
  await page.getByRole('button', { name: say('team.invite.send') }).click()
  await expect(page.getByRole('alert')).toContainText(say('team.fault.role'))
  await expect(page.getByLabel(say('team.invite.email'))).toHaveValue(guest.address)
  await chooseRole(page, 'team.role.reviewer')
  await page.getByRole('button', { name: say('team.invite.send') }).click()
  await expect(page.getByText(guest.address, { exact: true })).toBeVisible()

  await expect.poll(async () => (await emailsTo(guest.address)).length).toBe(1)
  const link = /\S+\/organise\/invitation\/\S+/.exec((await emailsTo(guest.address))[0]!.text)![0]
  const hers = await elsewhere.newPage()
  await hers.goto(link)
  await expect(hers.getByText('Ada Oyelaran')).toBeVisible()
  const signIn = await hers.getByRole('link', { name: say('team.invitation.signIn') }).getAttribute('href')
  const next = new URL(signIn!, ground.url).searchParams.get('next')!
  expect(new URL(next, ground.url).pathname).toBe(new URL(link).pathname)
  expect(safeNext(next)).toBe(next)
  await admit(elsewhere, guest)
  await hers.goto(link)
  await hers.getByRole('button', { name: say('team.invitation.join') }).click()
  await expect(hers.getByRole('status')).toHaveText(say('team.done.joined'))
  await expect(hers.getByRole('listitem').filter({ hasText: 'Wilhelmina' })).toContainText(
    say('team.role.reviewer'),
  )
  await expect(hers.getByRole('link', { name: say('team.invite') })).toHaveCount(0)
  await expect(hers.getByText('@')).toHaveCount(0)
  await hers.goto(`${team}/invite`)
  await expect(hers.getByRole('heading', { name: say('team.sorry.title') })).toBeVisible()

  await page.goto(`${team}/log`)
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('time') }),
  ).toHaveText([
    /Joined by invitation\. Role: reviewer.*Wilhelmina Oosterbaan/,
    /Somebody was invited\. Role: reviewer.*Ada Oyelaran/,
    /Team made: .*Friends of the Library.*Ada Oyelaran/,
  ])
})

test('a forwarded invitation is refused with a kind sentence, and lets nobody in', async ({
  page,
  context,
  db,
  team,
  emailsTo,
  sitDown,
}) => {
  const owner = await sitDown(context, 'owner')
  const invited = `invited-${newId()}@example.org`
  await page.goto(`/organise/team/${team.id}/invite`)
  await page.getByLabel(say('team.invite.email')).fill(invited)
  await chooseRole(page, 'team.role.owner')
  await page.getByRole('button', { name: say('team.invite.send') }).click()
  await expect.poll(async () => (await emailsTo(invited)).length).toBe(1)
  const link = /\S+\/organise\/invitation\/\S+/.exec((await emailsTo(invited))[0]!.text)![0]

  await sitDown(context, 'owner', { name: 'Mallory Vale', of: await aTeam(db) })
  await page.goto(link)
  await page.getByRole('button', { name: say('team.invitation.join') }).click()
  await expect(page.getByRole('alert')).toHaveText(say('team.invitation.other'))
  const answer = await page.goto(`/organise/team/${team.id}`)
  expect(answer!.status()).toBe(404)
  const members = await db
    .selectFrom('memberships')
    .select('organiser_id')
    .where('team_id', '=', team.id)
    .execute()
  expect(members).toEqual([{ organiser_id: owner.organiserId }])
})

test('an owner hands the team over: the only one cannot go, a second one can be made, and then the first goes', async ({
  page,
  context,
  team,
  emailsTo,
  member,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  const heir = await member('editor', { name: 'Wilhelmina Oosterbaan' })
  await page.goto(`/organise/team/${team.id}`)
  await page.getByRole('link', { name: say('team.leave') }).click()
  await expect(page.getByText(say('team.leave.lastOwner'))).toBeVisible()
  await page.getByRole('link', { name: say('team.back') }).click()

  const others = page.getByRole('listitem').filter({ hasText: 'Wilhelmina' })
  await others.getByRole('link', { name: say('team.change') }).click()
  await chooseRole(page, 'team.role.owner')
  await page.getByRole('button', { name: say('team.save') }).click()
  await expect(page.getByRole('status')).toHaveText(say('team.done.changed'))
  await expect.poll(async () => (await emailsTo(heir.address)).length).toBe(1)

  await page.getByRole('link', { name: say('team.leave') }).click()
  await page.getByRole('button', { name: say('team.leave') }).click()
  await expect(page).toHaveURL('/organise?done=left')
  await expect(page.getByRole('status')).toHaveText(say('team.done.left'))
  await expect(page.getByText(team.name)).toHaveCount(0)
  await expect.poll(async () => (await emailsTo(heir.address)).length).toBe(2)
  expect((await emailsTo(heir.address))[0]!.text).toContain('Left the team. Role: owner')
})

test('a hundred deeds of a year stand in the log by day, to be paged through and printed, without JavaScript', async ({
  anotherBrowser,
  db,
  team,
  sitDown,
}) => {
  const context = await anotherBrowser({ javaScriptEnabled: false })
  const { organiserId } = await sitDown(context, 'viewer')
  const deeds = Array.from({ length: 100 }, (_, place) => ({
    id: newId(),
    team_id: team.id,
    organiser_id: organiserId,
    deed: place === 0 ? 'paintedTheFence' : 'renamedTeam',
    facts: JSON.stringify({ from: `${place}`, to: `${place + 1}` }),
    why: place === 0 ? 'It was grey' : '',
    at: new Date(Date.UTC(2026, 5, 1, 12) - place * 6 * 3_600_000),
  }))
  await db.insertInto('audit_entries').values(deeds).execute()
  const page = await context.newPage()
  await page.goto(`/organise/team/${team.id}/log`)
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Monday, 1 June 2026')
  const newest = page.getByRole('main').locator('ol > li').first()
  await expect(newest).toContainText('Painted the fence')
  await expect(newest).toContainText(say('audit.why', { why: '\u2068It was grey\u2069' }))
  await page.getByRole('link', { name: say('audit.older') }).click()
  await expect(page.locator('main ol > li')).toHaveCount(50)
  await expect(page.getByRole('link', { name: say('audit.older') })).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: say('audit.newest') })).toBeHidden()
})
