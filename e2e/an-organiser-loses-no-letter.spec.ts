import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { beginAtWords } from './deeds/begin-at-words.ts'
import { press, pressThrough } from './stage/deeds.ts'
import { expect, say, test } from './deeds/desk.ts'
import { holdAnswers } from './stage/hold-answers.ts'
import { startSecond } from './stage/start-second.ts'

const whyOf = (page: Page) => page.getByLabel(say('launch.why'), { exact: true })

test('a tab that is closed in the middle of a word loses nothing', async ({ page, context, sitDown }) => {
  await sitDown(context, 'owner')
  const words = await beginAtWords(page)
  await whyOf(page).pressSequentially('Because the water is war')
  await page.close()
  const again = await context.newPage()
  await expect
    .poll(async () => {
      await again.goto(words)
      return whyOf(again).inputValue()
    })
    .toBe('Because the water is war')
})

test('a server that is killed while somebody writes gets the text when it is back', async ({
  browser,
  ground,
  sitDown,
}) => {
  test.slow()
  const site = await startSecond(ground)
  const context = await browser.newContext()
  await sitDown(context, 'owner')
  const page = await context.newPage()
  const words = await beginAtWords(page, site.url)
  await site.end('SIGKILL')
  await whyOf(page).fill('Because the water is warm.')
  await expect(page.getByText(say('launch.away'))).toBeVisible()

  const again = await startSecond(ground, new URL(site.url).port)
  await expect(page.locator('form[data-state]')).toHaveAttribute('data-state', 'saved', { timeout: 40_000 })
  await page.goto(words)
  await expect(whyOf(page)).toHaveValue('Because the water is warm.')

  // The tab goes while the server is away: the text waits in the browser and is offered.
  await again.end('SIGKILL')
  await whyOf(page).fill('Because the water is warm, and ours.')
  await expect(page.getByText(say('launch.away'))).toBeVisible()
  await page.close()
  const third = await startSecond(ground, new URL(site.url).port)
  const later = await context.newPage()
  await later.goto(words)
  await later.getByRole('button', { name: say('launch.kept.putBack') }).click()
  await expect(whyOf(later)).toHaveValue('Because the water is warm, and ours.')
  await expect(later.locator('form[data-state]')).toHaveAttribute('data-state', 'saved', { timeout: 40_000 })
  await context.close()
  expect(await third.end('SIGTERM')).toBe(0)
})

test('a button that is pressed while a saving is on its way waits for it, and nobody is taken for two people', async ({
  page,
  context,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  const saving = await holdAnswers(page, '**/edit/save')
  const words = await beginAtWords(page)
  const answers: number[] = []
  page.on('response', (answer) => {
    if (answer.request().method() === 'POST' && answer.url() === words) answers.push(answer.status())
  })
  await whyOf(page).fill('Because the water is warm.')
  await saving.isHeld()
  await whyOf(page).fill('Because the water is warm, and ours.')
  await press(page, say('launch.save'))
  await press(page, say('launch.save'))
  saving.letGo()
  await expect.poll(() => answers).toEqual([303])
  await expect(page.getByRole('heading', { name: say('launch.step.words') })).toBeVisible()
  await expect(whyOf(page)).toHaveValue('Because the water is warm, and ours.')
  await expect(page.getByText(say('launch.contested.title'))).toHaveCount(0)
  await page.goto(words)
  await expect(whyOf(page)).toHaveValue('Because the water is warm, and ours.')
  expect(answers).toEqual([303])
})

test('a saving whose answer was lost is sent again as it was, and nobody is taken for two people', async ({
  browser,
  ground,
  sitDown,
}) => {
  const context = await browser.newContext({ baseURL: ground.url })
  await sitDown(context, 'owner')
  const page = await context.newPage()
  let lost = 0
  await page.route('**/edit/save', async (route) => {
    if (lost > 0) return route.continue()
    await route.fetch()
    lost += 1
    await route.abort('connectionreset')
  })
  const words = await beginAtWords(page)
  await whyOf(page).fill('Because the water is warm.')
  await expect(page.getByText(say('launch.away'))).toBeVisible()
  await whyOf(page).fill('Because the water is warm, and ours.')
  await expect(page.locator('form[data-state]')).toHaveAttribute('data-state', 'saved')
  await expect(page.getByText(say('launch.contested.title'))).toHaveCount(0)
  await page.goto(words)
  await expect(whyOf(page)).toHaveValue('Because the water is warm, and ours.')
  await context.close()
})

test('text of an earlier visit is offered until somebody decides, also in a language that is not open', async ({
  browser,
  ground,
  sitDown,
}) => {
  const context = await browser.newContext({ baseURL: ground.url })
  await sitDown(context, 'owner')
  const page = await context.newPage()
  let lineIsDead = false
  await page.route('**/edit/save', (route) =>
    lineIsDead ? route.abort('connectionreset') : route.continue(),
  )
  const words = await beginAtWords(page)
  await page.goto(words.replace(/words$/, 'kind'))
  await page.getByLabel('Français').check()
  await pressThrough(page, say('launch.saveAndContinue'))
  await pressThrough(page, 'Français')
  const statementIn = (tab: Page, language: string) =>
    tab.getByLabel(`${say('launch.statement')} · ${language}`, { exact: true })
  lineIsDead = true
  await statementIn(page, 'Français').fill('Un arbre dans chaque rue.')
  await expect(page.getByText(say('launch.away'))).toBeVisible()
  await page.close()

  const later = await context.newPage()
  await later.goto(words)
  const state = later.locator('form[data-state]')
  const putBack = later.getByRole('button', { name: say('launch.kept.putBack') })
  await expect(putBack).toBeVisible()
  await statementIn(later, 'English').fill('A tree in every street.')
  await expect(state).toHaveAttribute('data-state', 'unsaved')
  await expect(state).toHaveAttribute('data-state', 'saved')
  await later.goto(words)
  await putBack.click()
  await expect(later.locator('[data-saved]')).toContainText('Saved')
  await expect(state).toHaveAttribute('data-state', 'saved')
  await later.goto(`${words}?beside=fr`)
  await expect(statementIn(later, 'Français')).toHaveValue('Un arbre dans chaque rue.')
  await expect(statementIn(later, 'English')).toHaveValue('A tree in every street.')
  await context.close()
})

test('who presses before the pause is over leaves nothing behind, and signs out without a question', async ({
  page,
  context,
  sitDown,
}) => {
  await sitDown(context, 'owner')
  await beginAtWords(page)
  await whyOf(page).fill('Because the water is warm.')
  await press(page, say('launch.saveAndContinue'))
  await expect(page.getByRole('heading', { name: say('launch.step.look') })).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await press(page, say('account.signOut'))
  await expect(page.getByRole('button', { name: say('account.signIn.now') })).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test(`a session that ends while somebody writes takes no text along, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    anotherBrowser,
    db,
    sitDown,
  }) => {
    const context = await anotherBrowser({ javaScriptEnabled })
    const { sessionId } = await sitDown(context, 'owner')
    const page = await context.newPage()
    await beginAtWords(page)
    const hold = (hash: Buffer) =>
      db.updateTable('desk_sessions').where('id', '=', sessionId).set({ ticket_hash: hash }).execute()
    const { ticket_hash } = await db
      .selectFrom('desk_sessions')
      .select('ticket_hash')
      .where('id', '=', sessionId)
      .executeTakeFirstOrThrow()
    await hold(randomBytes(32))
    await whyOf(page).fill('Because the water is warm.')
    if (javaScriptEnabled)
      await expect(page.getByRole('link', { name: say('launch.signedOut.signIn') })).toBeVisible()
    await page.getByRole('button', { name: say('launch.saveAndContinue') }).click()
    await expect(page.getByText(say('launch.signedOut.body'))).toBeVisible()
    await expect(page.getByText('Because the water is warm.')).toBeVisible()
    await hold(ticket_hash)
    await page.getByRole('button', { name: say('launch.signedOut.save') }).click()
    await expect(whyOf(page)).toHaveValue('Because the water is warm.')
  })
}

test('who signs out leaves no text in the browser, and is asked first where some of it is not saved', async ({
  browser,
  ground,
  sitDown,
}) => {
  const context = await browser.newContext({ baseURL: ground.url })
  await sitDown(context, 'owner')
  const page = await context.newPage()
  const kept = () => page.evaluate(() => Object.keys(localStorage))
  const signIn = page.getByRole('button', { name: say('account.signIn.now') })
  const words = await beginAtWords(page)

  // What is just being saved is waited for.
  await whyOf(page).fill('Because the water is warm.')
  await press(page, say('account.signOut'))
  await expect(signIn).toBeVisible()
  await sitDown(context, 'owner')
  await page.goto(words)
  await expect(whyOf(page)).toHaveValue('Because the water is warm.')

  await context.route(/\/edit\/save/, (route) => route.abort())
  await whyOf(page).fill('Because the water is warm, and ours.')
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await press(page, say('account.signOut'))
  await expect.poll(() => asked).toEqual([say('account.signOutUnsaved')])
  await expect(whyOf(page)).toHaveValue('Because the water is warm, and ours.')
  expect(await kept()).toHaveLength(1)

  page.once('dialog', (dialog) => void dialog.accept())
  await press(page, say('account.signOut'))
  await expect(signIn).toBeVisible()
  expect(await kept()).toEqual([])
  await context.close()
})
