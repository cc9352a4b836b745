import { expect, test } from 'vitest'
import { sayIn } from '#i18n/speak.ts'
import { testDatabase } from '#db/test-database.ts'
import { attackTexts } from '#seeds/attack-texts.ts'
import { visit } from '#seeds/visiting.ts'
import { ago, aPerson, deliverAll, fillIn, openCampaign, postOffice, stand } from '#seeds/world.ts'
import { signedEmail } from './signed-email.ts'

const db = await testDatabase()
const MARK = 'qzxcanary'
const OUR_TAGS =
  /^<(!doctype html|html lang="en" dir="ltr"|head|meta charset="utf-8"|title|br|\/\w+|(body|div|p|blockquote)( dir="(ltr|auto)")?( style="[^"]*")?|a style="[^"]*" href="https:[^"]*")>$/

/** What somebody typed who gets past every rule for names: nothing else keeps their words out of the email. */
const typing = (text: string) => ({
  ...aPerson(),
  name: `${MARK} ${text}`,
  occupation: `${MARK} ${text}`,
  affiliation: `${MARK} ${text}`,
})

function expectNothingOf(text: string, office: ReturnType<typeof postOffice>) {
  expect(office.letters).toHaveLength(1)
  for (const { subject, text: plain, html } of office.letters) {
    for (const part of [subject, plain, html]) {
      expect(part).not.toContain(MARK)
      expect(part).not.toContain(text)
    }
  }
}

test('nothing a stranger typed into any field stands in an email before the mailbox is proven', async () => {
  expect(new Set(attackTexts).size).toBe(44)
  const campaign = await openCampaign(db)
  for (const text of attackTexts) {
    const office = postOffice()
    await fillIn(db, office, campaign.id, typing(text))
    expectNothingOf(text, office)
  }
})

test('nor in the email that says somebody has signed already', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  await stand(db, campaign.id, form, ago('5 minutes'))
  await deliverAll(db, postOffice())
  const text = attackTexts[0]!
  const office = postOffice()
  await fillIn(db, office, campaign.id, {
    ...typing(text),
    address: form.address,
    addressKey: form.addressKey,
  })
  expectNothingOf(text, office)
})

test('nor in the email with the code to everything a mailbox has signed', async () => {
  const campaign = await openCampaign(db)
  const form = typing(attackTexts[1]!)
  await stand(db, campaign.id, form)
  await deliverAll(db, postOffice())
  const { office } = await visit(db, form)
  expectNothingOf(attackTexts[1]!, office)
})

test('in the email of thanks a name is what was typed, and never markup', () => {
  const links = { campaignPage: 'https://sign.example.org/c/x', visitPage: 'https://sign.example.org/me' }
  const say = sayIn('en')
  const letterhead = {
    say,
    locale: 'en',
    host: 'sign.example.org',
    operator: 'Lime Street',
    blockLink: 'https://x',
  }
  for (const name of attackTexts) {
    const facts = {
      title: name,
      statement: name,
      name,
      hash: '',
      listing: 'public',
      updates: false,
      signedAt: new Date(),
      isPublic: true,
    } as const
    const { text, html } = signedEmail(letterhead, { ...facts, ...links })
    expect(text).toContain(name)
    for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(OUR_TAGS)
  }
})
