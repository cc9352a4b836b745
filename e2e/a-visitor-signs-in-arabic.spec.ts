import { sayIn } from '#i18n/speak.ts'
import { fillInForm, sendForm, typeCode } from './stage/deeds.ts'
import { openUntil, soon } from './stage/open-until.ts'
import { expect, test } from './stage/stories.ts'

const say = sayIn('ar')
const inArabicDigits = (code: string) =>
  code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
const words = {
  en: {
    title: 'Plant more street trees',
    context: 'A request to the council.',
    statement: 'Plant a tree in every street.',
  },
  ar: { title: 'ازرعوا الشوارع', context: 'طلب إلى المجلس البلدي.', statement: 'ازرعوا شجرة في كل شارع.' },
}

test('a visitor signs in Arabic, from right to left, and types the code in her own digits', async ({
  page,
  openCampaign,
  someone,
  codeFor,
  emailsTo,
}) => {
  const { slug } = await openCampaign({ words })
  const person = someone('نوال السنبلاويني')
  await page.goto(`/c/${slug}?lang=ar`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.getByRole('main')).toContainText('ازرعوا شجرة في كل شارع.')
  await fillInForm(page, person, { locale: 'ar' })
  await sendForm(page, { locale: 'ar' })

  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const code = await codeFor(person.email)
  const [email] = await emailsTo(person.email)
  expect(email!.subject).toBe(say('email.code.subject', { title: words.ar.title }))
  expect(email!.html).toContain('dir="rtl"')
  await typeCode(page, inArabicDigits(code), { locale: 'ar' })

  await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('ازرعوا شجرة في كل شارع.')
  const item = page.getByRole('listitem').filter({ hasText: person.name })
  await openUntil(page, `/c/${slug}/signatories?lang=ar`, () => expect(item).toBeVisible(soon))
  expect(await item.getByText(person.name).evaluate((name) => getComputedStyle(name).direction)).toBe('rtl')
})
