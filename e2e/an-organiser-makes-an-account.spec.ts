import { sayIn } from '#i18n/speak.ts'
import { aDevice, expect, say, signIn, signOut, test } from './deeds/organisers.ts'

test('an organiser proves a mailbox, makes a passkey, keeps the codes, and comes back with the passkey alone', async ({
  page,
  someone,
  enrol,
}) => {
  const ada = someone('Ada Oyelaran')
  const device = await aDevice(page)
  const codes = await enrol(page, ada)
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  expect(await device.keys()).toHaveLength(1)

  await page.getByRole('link', { name: say('account.codes.kept') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada Oyelaran')
  await expect(page.getByRole('banner')).toContainText('Ada Oyelaran')
  await expect(page.getByRole('link', { name: say('account.newTeam') })).toHaveAttribute(
    'href',
    '/organise/team/new',
  )

  await signOut(page)
  await page.goto('/organise')
  await expect(page).toHaveURL(/\/organise\/sign-in\?next=%2Forganise$/)
  await signIn(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada Oyelaran')
})

test('whoever asked for a page of the desk is led back to it by the passkey, and never to another site', async ({
  page,
  someone,
  enrol,
}) => {
  await aDevice(page)
  await enrol(page, someone())
  await page.goto('/organise/account')
  await signOut(page)
  await page.goto('/organise/account?done=saved')
  await page.getByRole('button', { name: say('account.signIn.now') }).click()
  await expect(page.getByText(say('account.done.saved'))).toBeVisible()
  await signOut(page)
  await page.goto('/organise/sign-in?next=https://example.org')
  await page.getByRole('button', { name: say('account.signIn.now') }).click()
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/organise$/)
})

test('a device that cannot tell who holds it makes no account and opens none', async ({
  page,
  someone,
  enrol,
}) => {
  const device = await aDevice(page)
  await enrol(page, someone())
  await page.goto('/organise/account')
  await signOut(page)
  await device.verified(false)
  await page.getByRole('button', { name: say('account.signIn.now') }).click()
  await expect(page.getByText(say('account.passkey.cancelled'))).toBeVisible()
  await device.verified(true)
  await page.getByRole('button', { name: say('account.signIn.now') }).click()
  await expect(page).toHaveURL(/\/organise$/)
})

test('a line that is dead is not taken for a browser that has no passkeys', async ({
  browser,
  baseURL,
  someone,
  enrol,
}) => {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  let lineIsDead = false
  await page.route('**/passkey/options', (route) =>
    lineIsDead ? route.abort('connectionfailed') : route.continue(),
  )
  await aDevice(page)
  await enrol(page, someone())
  await page.goto('/organise/account')
  await signOut(page)
  const signIn = page.getByRole('button', { name: say('account.signIn.now') })
  lineIsDead = true
  await signIn.click()
  await expect(page.getByText(say('account.passkey.unreached'))).toBeVisible()
  lineIsDead = false
  await signIn.click()
  await expect(page).toHaveURL(/\/organise$/)
  await context.close()
})

test('a name that we cannot print is refused before the device is asked for anything', async ({
  page,
  someone,
  proveMailbox,
}) => {
  const device = await aDevice(page)
  await proveMailbox(page, someone())
  await page.getByLabel(say('form.name'), { exact: true }).fill('www.example.org')
  await page.getByRole('button', { name: say('account.first.now') }).click()
  await expect(page.getByText(say('fault.name.address'))).toBeVisible()
  await expect(page.getByLabel(say('form.name'), { exact: true })).toHaveValue('www.example.org')
  expect(await device.keys()).toEqual([])
})

test('the whole way is there in Arabic', async ({ page, someone, codeFor }) => {
  const ar = sayIn('ar')
  await aDevice(page)
  const { email } = someone()
  await page.goto('/organise/sign-up?lang=ar')
  await page.getByLabel(ar('form.email'), { exact: true }).fill(email)
  await page.getByRole('button', { name: ar('me.send') }).click()
  await page.getByLabel(ar('code.label'), { exact: true }).fill(await codeFor(email))
  await page.getByRole('button', { name: ar('code.confirm') }).click()
  await page.getByLabel(ar('form.name'), { exact: true }).fill('ليلى حداد')
  await page.getByRole('button', { name: ar('account.first.now') }).click()
  await page.getByRole('link', { name: ar('account.codes.kept') }).click()
  await page.goto('/organise/account?lang=ar')
  await expect(page.getByLabel(ar('account.language'))).toHaveValue('ar')
})

test('without JavaScript the door says what it needs', async ({ anotherBrowser, ground }) => {
  const browser = await anotherBrowser({ javaScriptEnabled: false })
  const page = await browser.newPage()
  await page.goto(`${ground.url}/organise/sign-in`)
  await page.getByRole('button', { name: say('account.signIn.now') }).click()
  await expect(page.getByRole('alert')).toHaveText(say('account.passkey.noScript'))
})

test('whoever comes by a number instead of a name is shown where passkeys work', async ({ page, ground }) => {
  await page.goto(`${ground.url}/organise/sign-in?next=%2Forganise%2Faccount`)
  await page.getByRole('link', { name: /localhost/ }).click()
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/organise\/sign-in\?next=%2Forganise%2Faccount$/)
  await expect(page.getByRole('link', { name: /localhost/ })).toBeHidden()
})
