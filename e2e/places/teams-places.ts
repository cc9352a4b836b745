import { at, place, press, type Place, type Walker } from './places.ts'

const follow = ({ page, say }: Walker, link: Parameters<Walker['say']>[0]) =>
  page
    .getByRole('link', { name: say(link) })
    .first()
    .click()
const noticed = ({ page }: Walker) => page.getByRole('status').waitFor()
const alarmed = ({ page }: Walker) => page.getByRole('alert').waitFor()
const guestOf = ({ slug }: Walker) => `${'long'.repeat(10)}.${slug}@example.org`

async function openInvitation(walker: Walker) {
  const text = await walker.emailTo(guestOf(walker))
  await walker.page.goto(/\S+\/organise\/invitation\/\S+/.exec(text)![0])
}

/** Teams, from making one to leaving another, and their logs. The walker is signed in, and is so again at the end. */
export const teamsPlaces: Place[] = [
  place('organise/campaign-log.tsx', 'nothing done yet', ({ slug, ...walker }) =>
    at(`/organise/c/${slug}/log`)({ slug, ...walker }),
  ),
  place('organise/team/make.tsx', 'a new team', at('/organise/team/new')),
  place('organise/team/make.tsx', 'faults', async (walker) => {
    await press(walker, 'team.new.make')
    await alarmed(walker)
  }),
  place('organise/team/read.tsx', 'just made', async (walker) => {
    await walker.page.getByLabel(walker.say('team.name')).fill('W'.repeat(60))
    await press(walker, 'team.new.make')
    await noticed(walker)
  }),
  place('organise/team/rename.tsx', 'another name', (walker) => follow(walker, 'team.rename')),
  place('organise/team/invite.tsx', 'asks whom', async (walker) => {
    await press(walker, 'team.save')
    await noticed(walker)
    await follow(walker, 'team.invite')
  }),
  place('organise/team/invite.tsx', 'faults', async (walker) => {
    await press(walker, 'team.invite.send')
    await alarmed(walker)
  }),
  place('organise/team/read.tsx', 'somebody invited', async (walker) => {
    await walker.page.getByLabel(walker.say('team.invite.email'), { exact: true }).fill(guestOf(walker))
    await walker.page.getByRole('radio').first().check()
    await press(walker, 'team.invite.send')
    await noticed(walker)
  }),
  place('organise/team/change-role.tsx', 'the only owner steps down', async (walker) => {
    await follow(walker, 'team.change')
    await walker.page.getByRole('radio').last().check()
    await press(walker, 'team.save')
    await alarmed(walker)
  }),
  place('organise/team/leave.tsx', 'the only owner', (walker) => follow(walker, 'team.leave')),
  place('organise/team/log.tsx', 'what was done', (walker) => follow(walker, 'team.log')),
  place('organise/team/withdraw-invitation.tsx', 'asks', async (walker) => {
    await follow(walker, 'team.members')
    await follow(walker, 'team.withdraw')
  }),
  place('organise/invitation.tsx', 'for another mailbox', async (walker) => {
    await openInvitation(walker)
    await press(walker, 'team.invitation.join')
    await alarmed(walker)
  }),
  place('organise/invitation.tsx', 'nobody is signed in', async (walker) => {
    await walker.context.clearCookies()
    await openInvitation(walker)
  }),
  place('organise/team/read.tsx', 'two owners', async (walker) => {
    await walker.signIn()
    await at('/organise')(walker)
    await walker.page.getByRole('link', { name: 'Friends of Lime Street' }).first().click()
  }),
  place('organise/team/remove-member.tsx', 'asks', async ({ page, say }) => {
    const others = page.getByRole('listitem').filter({ hasNot: page.getByText(`(${say('team.yours')})`) })
    await others
      .getByRole('link', { name: say('team.change') })
      .first()
      .click()
    await page.locator('a[href*="/remove"]').click()
  }),
  place('organise/team/leave.tsx', 'asks', async (walker) => {
    await follow(walker, 'team.back')
    await follow(walker, 'team.leave')
  }),
  place('organise/team/rename.tsx', 'with a role that does not reach', async (walker) => {
    await follow(walker, 'team.back')
    const team = new URL(walker.page.url()).pathname
    await walker.signIn('viewer')
    await at(`${team}/rename`)(walker)
  }),
  place('organise/home.tsx', 'the desk again', async (walker) => {
    await walker.signIn()
    await at('/organise')(walker)
  }),
]
