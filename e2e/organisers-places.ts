import { fillInForm, sendForm, typeCode } from './deeds.ts'
import { at, place, press, type Place, type Walker } from './places.ts'
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
    await fillInForm(walker.page, walker.person, walker)
    await walker.page.getByLabel(walker.say('form.updates')).check()
    await sendForm(walker.page, walker)
    await typeCode(walker.page, await walker.codeFor(walker.person.email), walker)
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
  ...teamsPlaces,
]
