import { fillInForm, sendForm, typeCode } from './stage/deeds.ts'
import { openUntil, soon } from './stage/open-until.ts'
import { expect, say, test } from './stage/stories.ts'

test('two people race for one mailbox, and it signs once', async ({
  anotherBrowser,
  campaign,
  someone,
  codeFor,
  emailsTo,
  countIs,
}) => {
  const { email } = someone()
  const pages = await Promise.all(
    ['Ada Oyelaran', 'Tobias Wennerhag'].map(async (name) => {
      const page = await (await anotherBrowser()).newPage()
      await page.goto(`/c/${campaign.slug}`)
      await fillInForm(page, { name, email })
      return page
    }),
  )
  await Promise.all(pages.map((page) => sendForm(page)))
  const code = await codeFor(email)
  await Promise.all(pages.map((page) => typeCode(page, code)))

  const thanks = say('signed.title')
  const already = say('code.mailboxHasSigned')
  for (const page of pages) await expect(page.getByText(thanks).or(page.getByText(already))).toBeVisible()
  const signed = await Promise.all(pages.map((page) => page.getByText(thanks).count()))
  expect(signed.filter(Boolean)).toHaveLength(1)

  await countIs(campaign, 1)
  await expect
    .poll(async () => (await emailsTo(email)).map(({ subject }) => subject).toSorted())
    .toEqual(['You have signed “Plant more street trees”', 'Your code for “Plant more street trees”'])
  const loser = pages[signed.indexOf(0)]!
  const both = loser.getByRole('listitem').filter({ hasText: /Ada Oyelaran|Tobias Wennerhag/ })
  await openUntil(loser, `/c/${campaign.slug}/signatories`, () => expect(both).toHaveCount(1, soon))
})
