import { sql } from 'kysely'
import { expect, say, test } from './deeds/desk.ts'
import { openUntil, soon } from './stage/open-until.ts'

test.describe('a signatory', () => {
  test.setTimeout(120_000)

  test('is asked how their name is spelled, corrects it, finds their page when the book is made, and leaves it', async ({
    page,
    anotherBrowser,
    db,
    team,
    openCampaign,
    someone,
    emailsTo,
    sign,
    openMine,
    sitDown,
  }) => {
    const { id, slug } = await openCampaign({ teamId: team.id, kind: 'book' })
    const person = someone('Zofia Zaborowska')
    await sign(page, { slug }, person, { updates: true })

    // The team, at its desk: from the settings to a proof, and the question to everybody in it.
    const desk = await anotherBrowser()
    await sitDown(desk, 'editor')
    const at = await desk.newPage()
    await at.goto(`/organise/c/${slug}/book`)
    await at.getByLabel(say('theBook.isbn'), { exact: true }).fill('978-0-306-40615-8')
    await at.getByRole('button', { name: say('launch.save'), exact: true }).click()
    await expect(at.getByText(say('theBook.fault.isbn'))).toBeVisible()
    await at.getByLabel(say('theBook.isbn'), { exact: true }).fill('978-0-306-40615-7')
    await at.getByRole('button', { name: say('launch.save'), exact: true }).click()
    await expect(at.getByText(say('theBook.fault.isbn'))).toBeHidden()
    await at.goto(`/organise/c/${slug}/editions`)
    await at.getByRole('button', { name: say('works.buildProof') }).click()
    await expect
      .poll(
        async () => {
          await at.goto(`/organise/c/${slug}/book/proof`)
          return at.getByLabel(say('launch.date')).count()
        },
        { timeout: 60_000 },
      )
      .toBe(1)
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    await at.getByLabel(say('launch.date')).fill(day)
    await at.getByLabel(say('launch.time')).fill('18:00')
    await at.getByRole('button', { name: say('theBook.proof.begin') }).click()
    await expect(at.getByRole('button', { name: say('theBook.proof.cancel') })).toBeVisible()

    // The email holds the name as it will be printed; it is corrected where it says.
    const asked = async () => (await emailsTo(person.email)).find(({ text }) => text.includes('    Zofia'))
    await expect.poll(asked, { timeout: 20_000 }).toBeTruthy()
    expect((await asked())!.text).toContain('    Zofia Zaborowska')
    await openMine(page, person)
    await page.getByRole('link', { name: say('me.change') }).click()
    await page.getByLabel(say('form.name'), { exact: true }).fill('Zofia Zaborowska-Kaźmierczak')
    await page.getByRole('button', { name: say('me.save') }).click()
    await expect(page.getByRole('status')).toBeVisible()

    // The deadline comes: it is moved, and not the clock.
    await db
      .updateTable('proof_rounds')
      .set({ deadline_at: sql<Date>`clock_timestamp()` })
      .where('campaign_id', '=', id)
      .execute()
    await sql`select graphile_worker.add_job('editions')`.execute(db)
    const open = page.getByRole('link', { name: say('theBook.open') })
    await expect
      .poll(async () => page.goto(`/c/${slug}/book`).then(() => open.isVisible()), { timeout: 60_000 })
      .toBe(true)
    await page.getByLabel(say('theBook.find')).fill('kazmierczak')
    await page.getByRole('button', { name: say('list.find') }).click()
    const found = page.locator('mark')
    await expect(found).toHaveText('Zofia Zaborowska-Kaźmierczak')
    await expect(found).toBeFocused()
    expect(page.url()).not.toMatch(/zofia|kazmierczak/i)
    const address = page.url()
    const { page: onPage } = Object.fromEntries(new URL(address).searchParams)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Page ${onPage}`)
    await page.goto('/me/signatures')
    await page.getByRole('link', { name: say('theBook.mine', { page: Number(onPage) }) }).click()
    await expect(page.getByText('Zofia Zaborowska-Kaźmierczak')).toBeVisible()

    // Whoever leaves is gone from it at once.
    await page.goto('/me/signatures')
    await page.getByRole('link', { name: say('me.withdraw') }).click()
    await page.locator('main form button[type=submit]').first().click()
    await expect(page).toHaveURL(/done=withdrawn/)
    await openUntil(page, address, () => expect(page.getByText(say('theBook.nobody'))).toBeVisible(soon))
    await expect(page.getByText('Zofia')).toBeHidden()
    await expect(page.getByText(say('theBook.left', { count: 1 }))).toBeVisible()
  })
})
