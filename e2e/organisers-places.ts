import { fillInForm, sendForm, typeCode } from './deeds.ts'
import { at, place, press, type Place, type Walker } from './places.ts'
import { namesPlaces } from './names-places.ts'
import { newsPlaces } from './news-places.ts'
import { teamsPlaces } from './teams-places.ts'

const room = (rest: string) => (walker: Walker) => at(`/organise/c/${walker.slug}${rest}`)(walker)

/** The organisers' desk, once somebody sits there. */
export const organisersPlaces: Place[] = [
  place('organise/home.tsx', 'the desk', async (walker) => {
    await walker.signIn()
    await at('/organise')(walker)
  }),
  place('organise/overview.tsx', 'some have signed', room('')),
  place('organise/partners.tsx', 'no partner yet', room('/partners')),
  place('organise/partners.tsx', 'faults', async (walker) => {
    await walker.page.getByLabel(walker.say('partners.ends')).fill('2001-01-01')
    await press(walker, 'partners.add')
    await walker.page.locator('[aria-invalid]').first().waitFor()
  }),
  place('organise/partners.tsx', 'a partner with a long name', async (walker) => {
    await walker.page.getByLabel(walker.say('partners.name'), { exact: true }).fill('W'.repeat(60))
    await walker.page.getByLabel(walker.say('partners.ends')).fill('2099-12-31')
    await press(walker, 'partners.add')
    await walker.page.getByText('W'.repeat(60)).waitFor()
    await walker.page.getByText(walker.say('partners.number')).click()
  }),
  place('campaign/partner-number.tsx', 'its own number', async (walker) => {
    const address = await walker.page.getByText('/partner/').first().textContent()
    await at(new URL(address!).pathname)(walker)
  }),
  place('organise/files.tsx', 'what can be taken', room('/files')),
  place('organise/address-link.tsx', 'before the one download', async (walker) => {
    await at(`/c/${walker.slug}`)(walker)
    const reader = { ...walker.person, email: `files-${walker.person.email}` }
    await fillInForm(walker.page, reader, walker)
    await walker.page.getByLabel(walker.say('form.updates')).check()
    await sendForm(walker.page, walker)
    await typeCode(walker.page, await walker.codeFor(reader.email), walker)
    await walker.page.getByRole('heading', { name: walker.say('signed.title') }).waitFor()
    await room('/files')(walker)
    await press(walker, 'files.addresses.ask')
    await walker.page.getByRole('button', { name: walker.say('files.link.take') }).waitFor()
  }),
  place('organise/files.tsx', 'a wish under way', room('/files')),
  place('organise/invitations.tsx', 'an empty list', async (walker) => {
    await room('/files/invitations')(walker)
    await press(walker, 'files.invite.check')
    await walker.page.locator('[aria-invalid]').waitFor()
  }),
  place('organise/invitation-list.tsx', 'looked through', async (walker) => {
    await walker.page
      .getByLabel(walker.say('files.invite.list'))
      .fill('name,email\nAda,ada@example.org\nBo,bo@example\nAda,ada@example.org\nNobody,')
    await press(walker, 'files.invite.check')
    await walker.page.getByRole('heading', { name: walker.say('files.invite.checked') }).waitFor()
  }),
  place('organise/invitations.tsx', 'lists so far', room('/files/invitations')),
  place('organise/works/editions.tsx', 'nothing built yet', room('/editions')),
  place('organise/book/settings.tsx', 'a book to be', room('/book')),
  place('organise/book/settings.tsx', 'faults', async (walker) => {
    await walker.page.getByLabel(walker.say('theBook.isbn'), { exact: true }).fill('123')
    await walker.page.getByLabel(walker.say('theBook.columns'), { exact: true }).fill('99')
    await press(walker, 'launch.save')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('organise/book/proof.tsx', 'no proof yet', room('/book/proof')),
  place('organise/book/handed-out.tsx', 'nothing yet', room('/book/handed-out')),
  place('organise/book/handed-out.tsx', 'faults', async (walker) => {
    await press(walker, 'theBook.handed.save')
    await walker.page.locator('[aria-invalid]').first().waitFor()
  }),
  place('organise/book/handed-out.tsx', 'a place with a long name', async (walker) => {
    await walker.page.getByLabel(walker.say('theBook.handed.place'), { exact: true }).fill('W'.repeat(60))
    await walker.page.getByLabel(walker.say('theBook.handed.day'), { exact: true }).fill('2026-10-14')
    await walker.page.getByLabel(walker.say('theBook.handed.copies'), { exact: true }).fill('1000')
    await press(walker, 'theBook.handed.save')
    await walker.page.getByText('W'.repeat(60)).first().waitFor()
  }),
  place('works/book.tsx', 'not made yet', (walker) => at(`/c/${walker.slug}/book`)(walker)),
  ...teamsPlaces,
  place('organise/new.tsx', 'whose campaign', at('/organise/new')),
  place('organise/edit/step.tsx', 'the kind', (walker) => press(walker, 'launch.new.begin')),
  place('organise/edit/step.tsx', 'the words in one language', (walker) =>
    press(walker, 'launch.saveAndContinue'),
  ),
  place('organise/edit/step.tsx', 'the words in two languages', async ({ page }) => {
    await page.goto(page.url().replace('/words', '/kind'))
    await page.getByRole('checkbox').first().check()
    await page.getByRole('checkbox').last().check()
    await page.locator('button[value=next]:visible').click()
    await page.locator('button[name=_then]:visible').first().click()
    await page.locator('iframe').nth(1).waitFor()
  }),
  place('organise/edit/preview.tsx', 'a draft without words', async ({ page }) => {
    await page.goto(
      page
        .url()
        .replace(/edit\/words.*?(?=[?&]lang|$)/, 'preview')
        .replace('&lang', '?lang'),
    )
  }),
  place('organise/edit/step.tsx', 'the look', async ({ page }) => {
    await page.goto(page.url().replace('/preview', '/edit/look'))
  }),
  place('organise/edit/step.tsx', 'the form', async ({ page }) => {
    await page.goto(page.url().replace('/look', '/form'))
  }),
  place('organise/edit/step.tsx', 'the form with questions of its own', async (walker) => {
    const { page, say } = walker
    for (const kind of ['ask.kind.line', 'ask.kind.choice', 'ask.kind.consent'] as const) {
      await press(walker, kind)
      await page
        .locator(`fieldset[id^=ask-] > legend`)
        .filter({ hasText: say(kind) })
        .waitFor()
    }
  }),
  place('organise/edit/step.tsx', 'faults', async (walker) => {
    const { page, say } = walker
    await page.getByLabel(say('launch.goal'), { exact: true }).fill('many')
    await page.locator('[name="opens.date"]').fill('2026-10-25')
    await page.locator('[name="opens.time"]').fill('02:30')
    await page.getByLabel(say('launch.zone')).selectOption('Europe/Berlin')
    await page.locator('[name="own.2.options.en"]').fill('The 7')
    await press(walker, 'launch.saveAndContinue')
    await page.getByRole('alert').waitFor()
  }),
  place('organise/edit/publish.tsx', 'not ready', async ({ page }) => {
    await page.goto(page.url().replace('/form', '/publish'))
  }),
  place('organise/edit/review.tsx', 'much is missing', async (walker) => {
    await walker.page.goto(walker.page.url().replace('/publish', '/review'))
    await press(walker, 'launch.link.make')
    await walker.page.locator('#secret-link').waitFor()
  }),
  place('preview.tsx', 'the secret link', async ({ page }) => {
    await page.goto((await page.locator('#secret-link').textContent())!)
  }),
  place('organise/edit/run.tsx', 'an open campaign', (walker) =>
    at(`/organise/c/${walker.slug}/edit`)(walker),
  ),
  place('organise/edit/questions.tsx', 'what is asked', room('/edit/questions')),
  place('organise/edit/questions.tsx', 'faults', async (walker) => {
    await room('/edit/questions?add=choice')(walker)
    await press(walker, 'ask.run.ask')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('organise/edit/questions.tsx', 'one has ended', async (walker) => {
    await room('/edit/questions')(walker)
    await walker.page.locator('form:has([name=end]) button').last().click()
    await walker.page.getByRole('status').waitFor()
  }),
  place('organise/edit/close.tsx', 'asks once', (walker) =>
    at(`/organise/c/${walker.slug}/edit/close`)(walker),
  ),
  place('organise/edit/step.tsx', 'words that are published', async (walker) => {
    await at(`/organise/c/${walker.slug}/edit`)(walker)
    await press(walker, 'change.begin')
    await walker.page.getByText(walker.say('change.hashed')).waitFor()
  }),
  place('organise/edit/changes.tsx', 'nothing changed', ({ page }) =>
    page.goto(page.url().replace('/edit/words', '/edit/changes')),
  ),
  place('organise/edit/changes.tsx', 'new words', async (walker) => {
    const { page, say } = walker
    await page.goto(page.url().replace('/edit/changes', '/edit/words'))
    const statement = page.getByLabel(say('launch.statement')).first()
    await statement.fill(`${await statement.inputValue()} And water them.`)
    await press(walker, 'launch.saveAndContinue')
    await page.getByRole('heading', { name: say('launch.step.look') }).waitFor()
    await page.goto(page.url().replace('/edit/look', '/edit/changes'))
  }),
  place('organise/edit/run.tsx', 'words to offer', async (walker) => {
    if (await walker.page.locator('[name=_sure]').count()) await walker.page.locator('[name=_sure]').check()
    await press(walker, 'change.publish')
    await walker.page.getByText(walker.say('change.done')).waitFor()
  }),
  place('campaign/words.tsx', 'two versions', (walker) => at(`/c/${walker.slug}/words`)(walker)),
  place('campaign/read.tsx', 'new words', (walker) => at(`/c/${walker.slug}`)(walker)),
  ...namesPlaces,
  ...newsPlaces,
]
