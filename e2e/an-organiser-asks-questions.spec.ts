import { readFile } from 'node:fs/promises'
import { beginDraft, saveDraft } from '#drafts'
import { sayIn } from '#i18n/speak.ts'
import { fillInForm, press, pressThrough, sendForm, typeCode } from './stage/deeds.ts'
import { expect, say, test } from './deeds/desk.ts'
import { openUntil, soon } from './stage/open-until.ts'

const arabic = sayIn('ar')

test('an organiser asks three questions; a visitor answers them in Arabic without JavaScript, changes her mind, and the owner finds it in the file', async ({
  page,
  context,
  db,
  team,
  someone,
  anotherBrowser,
  codeFor,
  sitDown,
}) => {
  test.slow()
  const { organiserId } = await sitDown(context, 'owner')
  const begun = { teamId: team.id, organiserId, organiser: team.name, locale: 'en' }
  const { campaignId, slug: draft } = await beginDraft(db, begun)
  const fields = {
    languages: 'ar',
    'title.en': `Keep the path ${process.pid}`,
    'statement.en': 'Keep the path along the river open.',
    'title.ar': 'أبقوا الطريق',
    'statement.ar': 'أبقوا الطريق على النهر مفتوحًا.',
  }
  await saveDraft(db, { campaignId, teamId: team.id, organiserId, revision: 1, fields })

  const form = `/organise/c/${draft}/edit/form`
  await page.goto(form)
  for (const kind of ['ask.kind.consent', 'ask.kind.choice', 'ask.kind.line'] as const) {
    await press(page, say(kind))
    await expect(page.locator('fieldset[id^=ask-] > legend').last()).toContainText(say(kind))
  }
  const field = (name: string) => page.locator(`[name="own.${name}"]`)
  await field('1.label.en').fill('You may contact me about volunteering.')
  await field('2.label.en').fill('How often do you walk there?')
  await field('2.options.en').fill('Every day\nNow and then')
  await field('3.label.en').fill('Why do you sign?')
  await field('3.shown').last().check()
  await field('3.required').last().check()
  await field('2.required').last().check()
  await field('2.options.ar').fill('كل يوم\nأحيانًا\nأبدًا')
  await press(page, say('launch.saveAndContinue'))
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByText(say('ask.fault.optionsUneven'))).toBeVisible()
  await field('2.options.ar').fill('كل يوم\nأحيانًا')
  await field('1.label.ar').fill('يمكنكم التواصل معي بشأن التطوع.')
  await field('2.label.ar').fill('كم مرة تمشي هناك؟')
  await field('3.label.ar').fill('لماذا توقّع؟')
  await pressThrough(page, say('ask.make.up', { place: 3 }))
  await pressThrough(page, say('ask.make.up', { place: 2 }))
  await expect(page.locator('fieldset[id^=ask-] > legend').first()).toContainText(say('ask.kind.line'))
  await expect(field('3.label.en')).toHaveValue('Why do you sign?')
  await press(page, say('launch.saveAndContinue'))
  await expect(page.getByText('Why do you sign?')).toBeVisible()
  await expect(page.getByText('Every day · Now and then')).toBeVisible()
  await page.getByRole('link', { name: say('launch.review.publish') }).click()
  const slug = `path-${process.pid}`
  await page.getByLabel(say('launch.address'), { exact: true }).fill(slug)
  await press(page, say('launch.publish'))
  await expect(page.getByText(say('launch.done.published'))).toBeVisible()

  const hers = await (await anotherBrowser({ javaScriptEnabled: false })).newPage()
  const nawal = someone('نوال السنبلاويني')
  await hers.goto(`/c/${slug}?lang=ar`)
  await fillInForm(hers, nawal, { locale: 'ar' })
  const consent = hers.getByLabel('يمكنكم التواصل معي بشأن التطوع.')
  await expect(consent).not.toBeChecked()
  await consent.check()
  await press(hers, arabic('form.sign'))
  await expect(hers.getByRole('alert')).toContainText(`لماذا توقّع؟ · ${arabic('ask.fault.empty')}`)
  await expect(hers.getByRole('alert')).toContainText(arabic('ask.fault.choice'))
  await expect(hers.getByLabel(arabic('form.name'), { exact: true })).toHaveValue(nawal.name)
  await expect(consent).toBeChecked()
  await hers.getByLabel('لماذا توقّع؟').fill('أمشي هناك')
  await hers.getByLabel('كل يوم').check()
  await sendForm(hers, { locale: 'ar' })
  await typeCode(hers, await codeFor(nawal.email), { locale: 'ar' })
  await expect(hers.getByRole('heading', { name: arabic('signed.title') })).toBeVisible()

  await hers.goto('/me?lang=ar')
  await hers.getByLabel(arabic('form.email'), { exact: true }).fill(nawal.email)
  await press(hers, arabic('me.send'))
  await typeCode(hers, await codeFor(nawal.email), { locale: 'ar' })
  await expect(hers.getByText('أمشي هناك')).toBeVisible()
  await hers.getByRole('link', { name: arabic('me.change') }).click()
  await expect(hers.getByLabel('كل يوم')).toBeChecked()
  await hers.getByLabel('لماذا توقّع؟').fill('أحب النهر')
  await hers.getByLabel('أحيانًا').check()
  await hers.getByLabel('يمكنكم التواصل معي بشأن التطوع.').uncheck()
  await press(hers, arabic('me.save'))
  await expect(hers.getByRole('status')).toBeVisible()

  const row = page.getByRole('listitem').filter({ hasText: nawal.name })
  await openUntil(page, `/c/${slug}/signatories`, () => expect(row).toContainText('Why do you sign?', soon))
  await expect(row).toContainText('أحب النهر')
  await expect(row).not.toContainText('Now and then')
  await page.goto(`/organise/c/${slug}`)
  await expect(page.getByRole('region', { name: say('ask.sums') })).toContainText('Now and then1')
  await expect(page.getByText(say('ask.sums.agreed', { people: 0 }))).toBeVisible()
  await page.goto(`/organise/c/${slug}/files`)
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, say('files.everythingTake'))])
  const { answers } = JSON.parse(await readFile(await file.path(), 'utf8'))
  expect(answers).toEqual([
    {
      name: nawal.name,
      answers: [
        { question: 'Why do you sign?', answer: 'أحب النهر', public: true },
        { question: 'How often do you walk there?', answer: 'Now and then', public: false },
      ],
    },
  ])
})
