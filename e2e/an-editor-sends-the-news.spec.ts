import type { Page } from '@playwright/test'
import type { Role } from '#organisers'
import { aTeam } from '#seeds/desk-world.ts'
import { expect, say, test } from './deeds/desk.ts'
import { pressThrough } from './stage/deeds.ts'
import { holdAnswers } from './stage/hold-answers.ts'

const body =
  'The council has **planted** one tree.\n\n- It is an oak.\n- Read [the page](https://127.0.0.1/x).'

async function write(page: Page, slug: string, title: string) {
  await page.goto(`/organise/c/${slug}/updates`)
  await page.getByRole('button', { name: say('updates.write') }).click()
  await page.getByLabel(say('updates.field.title')).fill(title)
  await page.getByLabel(say('updates.field.body')).fill(body)
  await page.getByRole('button', { name: say('updates.preview') }).click()
  await expect(page.getByRole('heading', { name: say('updates.asPage') })).toBeVisible()
}

test.describe('an editor', () => {
  test('writes news, looks at it, sends it; a signatory gets it once, ends it with one click, and gets no more', async ({
    page,
    context,
    request,
    campaign,
    someone,
    emailsTo,
    sign,
    sitDown,
  }) => {
    const { slug } = campaign
    const person = someone()
    await sign(page, campaign, person, { updates: true })
    await sitDown(context, 'editor')
    const newsTo = async (title: string) =>
      (await emailsTo(person.email)).filter(({ subject }) => subject === title)

    await write(page, slug, 'One tree')
    await expect(page.locator('[aria-labelledby=as-email]')).toContainText('• It is an oak.')
    await page.getByRole('button', { name: say('updates.publish') }).click()
    await expect(page.getByRole('status').first()).toHaveText(say('updates.done.published'))
    await expect(page.locator('main')).toContainText(say('updates.people', { count: 1 }))
    await page.getByRole('button', { name: say('updates.send'), exact: true }).click()
    await expect(page.getByRole('alert')).toHaveText(say('updates.fault.sure'))
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: say('updates.send'), exact: true }).click()
    await expect(page.getByText(say('updates.sending.sent'))).toBeVisible({ timeout: 15_000 })
    await expect.poll(async () => (await newsTo('One tree')).length).toBe(1)

    // What a mail program posts: from nowhere, without a cookie, and with no page to come back to.
    const [email] = await newsTo('One tree')
    const link = /\S+\/news\/stop\/[\w-]{64}/.exec(email!.text)![0]
    const reading = await request.get(link)
    expect(reading.status()).toBe(200)
    const clicked = await request.post(link, {
      form: { 'List-Unsubscribe': 'One-Click' },
      headers: { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site' },
      maxRedirects: 0,
    })
    expect(clicked.status()).toBe(200)
    await page.goto(link)
    await expect(page.getByRole('heading', { name: say('updates.stop.doneTitle') })).toBeVisible()

    await write(page, slug, 'Two trees')
    await page.getByRole('button', { name: say('updates.publish') }).click()
    await expect(page.getByText(say('updates.nobody'))).toBeVisible()
    expect((await newsTo('One tree')).length).toBe(1)

    await page.goto(`/c/${slug}`)
    await page.getByRole('link', { name: 'One tree' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'One tree' })).toBeVisible()
    const feed = async () => (await request.get('/feed.xml')).text()
    await expect.poll(feed).toContain(`/c/${slug}/updates/2</id>`)
  })

  test('loses no word: what was typed is kept while it is typed, and a second editor’s words are shown', async ({
    page,
    context,
    campaign,
    sitDown,
  }) => {
    await sitDown(context, 'editor')
    let lineIsDead = false
    await page.route('**/keep', (route) => (lineIsDead ? route.abort('connectionfailed') : route.continue()))
    await page.goto(`/organise/c/${campaign.slug}/updates`)
    await page.getByRole('button', { name: say('updates.write') }).click()
    const path = new URL(page.url()).pathname
    const title = () => page.getByLabel(say('updates.field.title'))
    await title().fill('Half a headl')
    await expect(page.locator('[data-kept]')).toContainText('Saved at')
    const other = await context.newPage()
    await other.goto(path)
    await expect(other.getByLabel(say('updates.field.title'))).toHaveValue('Half a headl')
    await other.getByLabel(say('updates.field.title')).fill('Another headline')
    await expect(other.locator('[data-kept]')).toContainText('Saved at')
    await other.close()

    await title().fill('Half a headline')
    await page.getByRole('button', { name: say('updates.save'), exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Another headline')
    await expect(title()).toHaveValue('Half a headline')
    await pressThrough(page, say('updates.save'))
    await expect(page.locator('[data-kept]')).toContainText('Saved at')

    // The tab dies before anything has arrived; the words are in the browser.
    lineIsDead = true
    await title().fill('Written in a tunnel')
    await page.close({ runBeforeUnload: false })
    const again = await context.newPage()
    await again.goto(path)
    await expect(again.getByLabel(say('updates.field.title'))).toHaveValue('Written in a tunnel')
    await expect(again.locator('[data-kept]')).toContainText('Saved at')
  })

  test('sends the form while a saving is still on its way, and is not taken for somebody else', async ({
    page,
    context,
    campaign,
    sitDown,
  }) => {
    await sitDown(context, 'editor')
    await page.clock.install()
    const saving = await holdAnswers(page, '**/keep')
    await page.goto(`/organise/c/${campaign.slug}/updates`)
    await page.getByRole('button', { name: say('updates.write') }).click()
    await page.getByLabel(say('updates.field.title')).fill('One tree')
    await saving.isHeld()
    await page.getByLabel(say('updates.field.body')).fill(body)
    // The next pause is over as well, and its saving joins the one that is still on its way.
    await page.clock.fastForward(5_000)
    await page.getByRole('button', { name: say('updates.preview') }).click()
    saving.letGo()
    await expect(page.getByRole('heading', { name: say('updates.asPage') })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.locator('[aria-labelledby=as-email]')).toContainText('• It is an oak.')
  })

  test('keeps the text of a session that ended while it was written, without JavaScript', async ({
    anotherBrowser,
    campaign,
    sitDown,
    admit,
  }) => {
    const context = await anotherBrowser({ javaScriptEnabled: false })
    const editor = await sitDown(context, 'editor')
    const page = await context.newPage()
    await page.goto(`/organise/c/${campaign.slug}/updates`)
    await page.getByRole('button', { name: say('updates.write') }).click()
    await page.getByLabel(say('updates.field.title')).fill('Written late')
    await page.getByLabel(say('updates.field.body')).fill(body)
    await context.clearCookies()
    await page.getByRole('button', { name: say('updates.save'), exact: true }).click()
    await expect(page.getByText(say('launch.signedOut.body'))).toBeVisible()
    await expect(page.getByText('It is an oak.')).toBeVisible()
    await admit(context, editor)
    await page.getByRole('button', { name: say('launch.signedOut.save') }).click()
    await expect(page.getByLabel(say('updates.field.title'))).toHaveValue('Written late')
    await expect(page.getByLabel(say('updates.field.body'))).toHaveValue(body)
  })
})

test('a viewer can read all of it and change nothing, and a stranger sees nothing', async ({
  context,
  db,
  ground,
  team,
  campaign: { slug },
  member,
  admit,
}) => {
  const editor = await member('editor')
  const as = async (who: { ticket: string }, path: string, form?: Record<string, string>) => {
    await context.clearCookies()
    await admit(context, who)
    const headers = { Origin: ground.url }
    const at = `/organise/c/${slug}/updates${path}`
    return context.request.fetch(at, { method: form ? 'POST' : 'GET', form, headers, maxRedirects: 0 })
  }
  const begun = await as(editor, '', { do: 'write' })
  const draft = begun.headers()['location']!.replace(/.*\/updates/, '')
  const words = { title: 'x', body: 'y', locale: 'en', draftNumber: '1' }
  expect((await as(editor, draft, words)).status()).toBe(303)
  const published = await as(editor, `${draft}/preview`, { do: 'publish' })
  expect(published.headers()['location']).toContain('done=published')

  const changes: [string, Record<string, string>][] = [
    ['', {}],
    [draft, words],
    [`${draft}/keep`, words],
    [`${draft}/preview`, { do: 'publish' }],
    [`${draft}/send`, { do: 'send', sure: 'on' }],
    [`${draft}/send`, { do: 'pause' }],
    [`${draft}/send`, { do: 'hide' }],
    [`${draft}/send`, { do: 'test' }],
    ['/milestones', { title: 'x', happenedOn: '2026-01-01', state: 'won' }],
    ['/links', { host: 'example.org' }],
  ]
  const reads = ['', `${draft}/send`, '/milestones', '/links']
  const attempt = async (role: Role, own = true) => {
    const who = await member(role, { of: own ? team : await aTeam(db) })
    const written = []
    for (const [path, form] of changes) written.push((await as(who, path, form)).status())
    const read = []
    for (const path of reads) read.push((await as(who, path)).status())
    return { written: [...new Set(written)], read: [...new Set(read)] }
  }
  expect(await attempt('viewer')).toEqual({ written: [403], read: [200] })
  expect(await attempt('reviewer')).toEqual({ written: [403], read: [200] })
  expect(await attempt('owner', false)).toEqual({ written: [404], read: [404] })
  const sendings = await db
    .selectFrom('update_sendings')
    .select('state')
    .where('campaign_id', 'in', (eb) => eb.selectFrom('campaigns').select('id').where('slug', '=', slug))
    .execute()
  expect(sendings).toEqual([])
})
