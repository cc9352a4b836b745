import { typeCode } from './stage/deeds.ts'
import { letPass } from './stage/let-pass.ts'
import { expect, say, test, waits } from './stage/stories.ts'

test('a visitor types five wrong codes, waits a minute, and signs with a new one', async ({
  page,
  db,
  campaign,
  someone,
  askForCode,
  codeFor,
  countIs,
}) => {
  await page.clock.install()
  const person = someone()
  const code = await askForCode(page, campaign, person)
  const wrong = Array.from({ length: 5 }, (_, place) =>
    String((Number(code) + 1 + place) % 1_000_000).padStart(6, '0'),
  )
  for (const guess of wrong) {
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await typeCode(page, guess)
    expect((await answered).status()).toBe(422)
    await expect(page.getByRole('alert')).toHaveText(say('code.refused'))
  }
  await typeCode(page, code)
  await expect(page.getByRole('alert')).toHaveText(say('code.refused'))
  await countIs(campaign, 0)

  const again = page.getByRole('button', { name: say('code.again') })
  await expect(page.getByText(waits)).toBeVisible()
  await expect(again).toBeDisabled()
  await letPass(db, campaign.id, '61 seconds')
  await page.clock.fastForward('01:01')
  await expect(again).toBeEnabled()
  await expect(page.getByText(waits)).toHaveCount(0)
  await again.click()

  await expect(again).toBeDisabled()
  await typeCode(page, await codeFor(person.email))
  await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  await countIs(campaign, 1)
})
