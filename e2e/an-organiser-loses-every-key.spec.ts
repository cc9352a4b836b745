import { letDeskCodesPass } from './stage/let-pass.ts'
import { aDevice, expect, say, signIn, signOut, test } from './deeds/organisers.ts'

test('a mailbox alone opens no account that there is; with a recovery code it does, and a new passkey follows', async ({
  page,
  someone,
  enrol,
  proveMailbox,
  anotherBrowser,
  baseURL,
  emailsTo,
  db,
}) => {
  const ada = someone('Ada Oyelaran')
  await aDevice(page)
  const codes = await enrol(page, ada)
  await letDeskCodesPass(db)

  const elsewhere = await (await anotherBrowser({ baseURL })).newPage()
  const newDevice = await aDevice(elsewhere)
  await proveMailbox(elsewhere, ada)
  expect((await emailsTo(ada.email))[0]!.text).toContain(say('account.email.known'))
  await expect(elsewhere).toHaveURL(/\/organise\/recover$/)
  for (const door of ['/organise', '/organise/account', '/organise/passkey']) {
    await elsewhere.goto(door)
    await expect(elsewhere.getByRole('banner')).not.toContainText('Ada')
    await expect(elsewhere).toHaveURL(/\/organise\/(sign-in|recover)/)
  }

  await elsewhere.goto('/organise/recover')
  const type = async (code: string) => {
    await elsewhere.getByLabel(say('account.recover.label')).fill(code)
    await elsewhere.getByRole('button', { name: say('account.recover.now') }).click()
  }
  await type('AAAA-AAAA-AAAA')
  await expect(elsewhere.getByRole('alert')).toHaveText(say('account.recover.refused'))
  await type(codes[3]!.toLowerCase().replaceAll('-', ' '))
  await expect(elsewhere.getByText(say('account.add.recovered'))).toBeVisible()

  // Its owner hears of it at once, in words nobody else has written.
  const notice = async () =>
    (await emailsTo(ada.email)).find(({ text }) => text.includes(say('audit.deed.usedRecoveryCode')))
  await expect.poll(notice).toMatchObject({ text: expect.stringContaining(say('account.notice.notYou')) })

  // Nothing grave before the new passkey.
  await elsewhere.goto('/organise/account/codes')
  await expect(elsewhere.getByRole('heading', { name: say('account.prove.title') })).toBeVisible()
  await elsewhere.goto('/organise/account/passkeys')
  await elsewhere.getByRole('button', { name: say('account.first.now') }).click()
  await expect(elsewhere.getByText(say('account.done.added'))).toBeVisible()
  await expect(elsewhere.getByText(say('account.codes.left', { count: 9 }))).toBeVisible()
  expect(await newDevice.keys()).toHaveLength(1)

  // Where the old passkey had signed in, nobody is any more.
  await page.goto('/organise/account')
  await expect(page).toHaveURL(/\/organise\/sign-in/)
})

test('a passkey is added and named on one device, and the one of a lost device removed, but never the last', async ({
  page,
  someone,
  enrol,
}) => {
  const lost = await aDevice(page)
  await enrol(page, someone())
  await page.goto('/organise/account')
  await expect(page.getByText(say('account.passkeys.only'))).toBeVisible()
  await expect(page.getByRole('link', { name: say('account.passkeys.remove') })).toHaveCount(0)

  await lost.unplug()
  const device = await aDevice(page)
  await page.getByRole('link', { name: say('account.add.title') }).click()
  await page.getByLabel(say('account.add.name')).fill('https://example.org')
  await page.getByRole('button', { name: say('account.first.now') }).click()
  await expect(page.getByRole('alert')).toHaveText(say('account.add.unnamed'))
  await page.getByLabel(say('account.add.name')).fill('Office laptop')
  await page.getByRole('button', { name: say('account.first.now') }).click()
  await expect(page.getByText(say('account.done.added'))).toBeVisible()
  expect(await device.keys()).toHaveLength(1)

  const old = page
    .getByRole('listitem')
    .filter({ hasText: /Chrome/ })
    .first()
  await old.getByRole('link', { name: say('account.passkeys.remove') }).click()
  await page.getByRole('button', { name: say('account.remove.now') }).click()
  await expect(page.getByText(say('account.done.removed'))).toBeVisible()
  await expect(page.getByText('Office laptop')).toBeVisible()
  await expect(page.getByText(say('account.passkeys.only'))).toBeVisible()

  await signOut(page)
  await signIn(page)
  await expect(page).toHaveURL(/\/organise$/)
})

test('an organiser sees where they are signed in, and signs out there and everywhere', async ({
  page,
  someone,
  enrol,
}) => {
  await aDevice(page)
  await enrol(page, someone())
  const ticket = (await page.context().cookies()).find(({ name }) => name === 'desk')!.value
  await page.goto('/organise/account')
  const sessions = page.getByRole('region', { name: say('account.sessions.title') })
  await expect(sessions.getByText(say('account.sessions.here'))).toHaveCount(1)

  // A second sign-in from the same browser ends the session it had: the old ticket is worth nothing.
  await signIn(page)
  await expect(page).toHaveURL(/\/organise$/)
  const fresh = (await page.context().cookies()).find(({ name }) => name === 'desk')!.value
  expect(fresh).not.toBe(ticket)
  await page.goto('/organise/account')
  await expect(sessions.getByRole('listitem')).toHaveCount(1)

  await sessions.getByRole('button', { name: say('account.sessions.endAll') }).click()
  await expect(page).toHaveURL(/\/organise\/sign-in$/)
  await page.goto('/organise')
  await expect(page).toHaveURL(/\/organise\/sign-in/)
})

test('before something grave the passkey is asked for again after five minutes', async ({
  page,
  someone,
  enrol,
  db,
}) => {
  await aDevice(page)
  await enrol(page, someone('Brigid Tanaka-Grave'))
  const { id } = await db
    .selectFrom('organisers')
    .select('id')
    .where('name', '=', 'Brigid Tanaka-Grave')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('desk_sessions')
    .set({ proven_at: new Date(Date.now() - 6 * 60_000) })
    .where('organiser_id', '=', id)
    .execute()
  await page.goto('/organise/account')
  await page.getByRole('link', { name: say('account.codes.make') }).click()
  await page.getByRole('button', { name: say('account.prove.now') }).click()
  await page.getByRole('button', { name: say('account.codes.make') }).click()
  await expect(page.locator('#codes li')).toHaveCount(10)
})
