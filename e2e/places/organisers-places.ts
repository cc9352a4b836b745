import { fillInForm, sendForm, typeCode } from '../stage/deeds.ts'
import { at, place, press, type Place, type Walker } from './places.ts'

const room = (rest: string) => (walker: Walker) => at(`/organise/c/${walker.slug}${rest}`)(walker)

/** What an owner finds at the desk: what happens, partners, files, and the book that is to be. */
export const organisersPlaces: Place[] = [
  place('organise/home.tsx', 'the desk', at('/organise')),
  place('organise/operator.tsx', 'how it runs', at('/organise/operator')),
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
]
