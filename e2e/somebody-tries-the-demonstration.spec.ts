import { openUntil, soon } from './stage/open-until.ts'
import { expect, say, test } from './stage/stories.ts'

test('whoever has started the demonstration sits down at its desk with the printed address, once', async ({
  page,
  ground,
  anotherBrowser,
}) => {
  // What opens addresses by itself, such as a preview, uses nothing up.
  await (await anotherBrowser()).request.get(ground.demoDesk)
  await page.goto(ground.demoDesk)
  await page.getByRole('button', { name: say('account.demo.now') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Maren Ashgrove')
  await expect(page.getByRole('heading', { name: 'The Ask First Committee' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(8)

  // Every room has something in it: whoever looks around sees what it is for.
  const rooms =
    'names?queue=held names?queue=bursts names?queue=reported names?queue=hidden names?queue=decisions names/first names/watch partners updates updates/milestones log'
  for (const room of rooms.split(' ')) {
    await openUntil(page, `/organise/c/ask-first/${room}`, () =>
      expect(page.locator('main li:not(nav li)').first(), room).toBeVisible(soon),
    )
  }

  // Every deed can be tried, also those that ask for a passkey of its organiser, whom nobody is.
  await page.goto('/organise/account/codes')
  await expect(page.getByRole('button', { name: say('account.codes.make') })).toBeVisible()

  const second = await (await anotherBrowser()).newPage()
  await second.goto(ground.demoDesk)
  await expect(second.getByText(say('account.demo.used'))).toBeVisible()
  await expect(second.getByRole('button', { name: say('account.demo.now') })).toHaveCount(0)
})
