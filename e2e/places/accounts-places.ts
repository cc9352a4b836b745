import { typeCode } from '../stage/deeds.ts'
import { at, place, press, sends, type Place, type Walker } from './places.ts'

const room = (file: string, state: string, reach: Place['reach']) =>
  place(`organise/account/${file}`, state, reach)

const heading = ({ page, say }: Walker, title: Parameters<Walker['say']>[0]) =>
  page.getByRole('heading', { name: say(title), exact: true }).waitFor()

async function proveMailbox(walker: Walker, address: string) {
  const { page, say, codeFor } = walker
  await page.getByLabel(say('form.email'), { exact: true }).fill(address)
  await press(walker, 'me.send')
  await heading(walker, 'code.title')
  await typeCode(page, await codeFor(address), walker)
}

const enrollersPlaces: Place[] = [
  room('sign-in.tsx', 'the door', at('/organise/sign-in')),
  room('sign-in.tsx', 'no passkey came', sends('/organise/sign-in', { method: 'POST', form: {} })),
  room('demo.tsx', 'used up', at('/organise/demo/used-up')),
  room('recover.tsx', 'asks for an address', at('/organise/recover')),
  room('sign-up.tsx', 'asks for an address', at('/organise/sign-up')),
  room('sign-up.tsx', 'a fault', async (walker) => {
    await press(walker, 'me.send')
    await walker.page.locator('[aria-invalid]').waitFor()
  }),
  room('code.tsx', 'waiting for the code', async (walker) => {
    await walker.page.getByLabel(walker.say('form.email'), { exact: true }).fill(walker.person.email)
    await press(walker, 'me.send')
    await heading(walker, 'code.title')
  }),
  room('code.tsx', 'a wrong code', async (walker) => {
    await typeCode(walker.page, 'no code', walker)
    await walker.page.getByRole('alert').waitFor()
  }),
  room('first-passkey.tsx', 'asks for a name', async (walker) => {
    await typeCode(walker.page, await walker.codeFor(walker.person.email), walker)
    await heading(walker, 'account.first.title')
  }),
  room('first-passkey.tsx', 'a fault', async (walker) => {
    await press(walker, 'account.first.now')
    await walker.page.locator('[aria-invalid]').waitFor()
  }),
]

const ownPlaces: Place[] = [
  room('recover.tsx', 'asks for a recovery code', async (walker) => {
    const address = await walker.signIn()
    await at('/organise/recover')(walker)
    await proveMailbox(walker, address)
    await walker.page.getByLabel(walker.say('account.recover.label')).waitFor()
  }),
  room('recover.tsx', 'a wrong one', async (walker) => {
    await press(walker, 'account.recover.now')
    await walker.page.getByRole('alert').waitFor()
  }),
  room('read.tsx', 'my account', at('/organise/account')),
  room('read.tsx', 'a fault', async (walker) => {
    await walker.page.getByLabel(walker.say('form.name'), { exact: true }).fill('www.example.org')
    await press(walker, 'me.save')
    await walker.page.locator('[aria-invalid]').waitFor()
  }),
  room('read.tsx', 'saved, with a long name', async (walker) => {
    await walker.page.getByLabel(walker.say('form.name'), { exact: true }).fill('W'.repeat(60))
    await press(walker, 'me.save')
    await walker.page.getByRole('status').waitFor()
  }),
  room('remove-passkey.tsx', 'asks once', async (walker) => {
    await walker.page
      .getByRole('link', { name: walker.say('account.passkeys.remove') })
      .last()
      .click()
    await heading(walker, 'account.remove.title')
  }),
  room('add-passkey.tsx', 'asks for a name', at('/organise/account/passkeys')),
  room('add-passkey.tsx', 'a fault', async (walker) => {
    await walker.page.getByLabel(walker.say('account.add.name')).fill('')
    await press(walker, 'account.first.now')
    await walker.page.getByRole('alert').waitFor()
  }),
  room('prove.tsx', 'is it you?', at('/organise/prove?next=/organise')),
  room('recovery-codes.tsx', 'before', at('/organise/account/codes')),
  room('recovery-codes.tsx', 'the codes', async (walker) => {
    await press(walker, 'account.codes.make')
    await walker.page.locator('#codes').waitFor()
  }),
]

/** From the door of the desk to an account of one's own, and what one does there. */
export const accountsPlaces: Place[] = [...enrollersPlaces, ...ownPlaces]
