import { fillInForm, sendForm, typeCode } from '../stage/deeds.ts'
import { at, place, press, type Place, type Walker } from './places.ts'

const LINK = '#private-link'
let link = ''
let desk = ''

const follow = async ({ page, say }: Walker, name: Parameters<Walker['say']>[0]) =>
  page
    .getByRole('link', { name: say(name) })
    .first()
    .click()
const byLink = (rest: string) => (walker: Walker) => at(`${new URL(link).pathname}${rest}`)(walker)
const heading = ({ page, say }: Walker, name: Parameters<Walker['say']>[0]) =>
  page.getByRole('heading', { name: say(name), exact: true }).waitFor()

/** From a draft that is begun, through its private phase and its launch, to another draft that is thrown away. */
export const launchPlaces: Place[] = [
  place('organise/edit/publish.tsx', 'ready', async (walker) => {
    const { page, say } = walker
    await walker.signIn()
    await at('/organise/new')(walker)
    await press(walker, 'launch.new.begin')
    await page.locator('button[value=next]:visible').click()
    await page.getByLabel(say('launch.title'), { exact: true }).fill('W'.repeat(60))
    await page.getByLabel(say('launch.statement'), { exact: true }).fill('Keep the lido open all year.')
    await page.locator('button[value=next]:visible').click()
    await page.waitForURL(/\/look/)
    await page.goto(page.url().replace('/look', '/publish'))
    await page.getByLabel(say('launch.address'), { exact: true }).fill(`${walker.slug}-lido`)
  }),
  place('organise/edit/run.tsx', 'before the launch', async (walker) => {
    await press(walker, 'private.begin')
    await heading(walker, 'private.title')
    desk = walker.page.url().split('/edit')[0]!
    link = (await walker.page.locator(LINK).textContent())!
  }),
  place('organise/edit/launch-time.tsx', 'a time that has gone by', async (walker) => {
    const { page, say } = walker
    await follow(walker, 'private.move.set')
    await page.getByLabel(say('launch.date'), { exact: true }).fill('2020-02-29')
    await page.getByLabel(say('launch.time'), { exact: true }).fill('09:00')
    await press(walker, 'private.move.now')
    await page.getByRole('alert').waitFor()
  }),
  place('organise/edit/take-back.tsx', 'asks once', async (walker) => {
    await at(`${new URL(desk).pathname}/edit`)(walker)
    await follow(walker, 'back.ask')
  }),
  place('organise/edit/launch.tsx', 'asks once', async (walker) => {
    await follow(walker, 'back.not')
    await follow(walker, 'private.launch.ask')
  }),
  place('invited/read.tsx', 'not public yet', byLink('')),
  place('invited/sign.tsx', 'the form with faults', async (walker) => {
    await press(walker, 'form.sign')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('campaign/code.tsx', 'behind the link', async (walker) => {
    const reader = { ...walker.person, email: `before-${walker.person.email}` }
    await fillInForm(walker.page, reader, walker)
    await sendForm(walker.page, walker)
    await typeCode(walker.page, 'no code', walker)
    await walker.page.getByRole('alert').waitFor()
  }),
  place('campaign/signed.tsx', 'behind the link', async (walker) => {
    await typeCode(walker.page, await walker.codeFor(`before-${walker.person.email}`), walker)
    await heading(walker, 'signed.title')
  }),
  place('invited/read.tsx', 'a link that leads nowhere', (walker) =>
    at(`/invited/${'A'.repeat(43)}`)(walker),
  ),
  place('campaign/read.tsx', 'after the launch', async (walker) => {
    await at(`${new URL(desk).pathname}/edit/launch`)(walker)
    await press(walker, 'private.launch.now')
    await walker.page.getByRole('status').waitFor()
    await byLink('')(walker)
  }),
  place('campaign/signatories.tsx', 'the first signatories', (walker) => follow(walker, 'names.allFirst')),
  place('organise/edit/take-back.tsx', 'too late', (walker) =>
    at(`${new URL(desk).pathname}/edit/take-back`)(walker),
  ),
  place('organise/edit/discard.tsx', 'asks once', async (walker) => {
    await at('/organise/new')(walker)
    await press(walker, 'launch.new.begin')
    await walker.page.locator('button[value=next]:visible').waitFor()
    await walker.page.goto(walker.page.url().replace('/edit/kind', '/edit/discard'))
  }),
  place('organise/home.tsx', 'a draft is gone', async (walker) => {
    await press(walker, 'discard.now')
    await walker.page.getByRole('status').waitFor()
  }),
]
