import { fillInForm, sendForm, typeCode } from '../stage/deeds.ts'
import { at, place, press, type Place, type Walker } from './places.ts'

const desk =
  (path: string) =>
  (walker: Walker): Promise<unknown> =>
    at(`/organise/c/${walker.slug}/updates${path}`)(walker)

const fill = ({ page, say }: Walker, label: Parameters<Walker['say']>[0], text: string) =>
  page.getByLabel(say(label), { exact: true }).fill(text)

/** A campaign's news, from the empty desk to what readers see. Begins where an owner sits at the desk. */
export const newsPlaces: Place[] = [
  place('organise/updates/list.tsx', 'nothing written yet', desk('')),
  place('organise/updates/write.tsx', 'an empty draft', (walker) => press(walker, 'updates.write')),
  place('organise/updates/preview.tsx', 'something to change', async (walker) => {
    await fill(walker, 'updates.field.title', 'W'.repeat(60))
    await fill(walker, 'updates.field.body', `# A head\n\nPay at evil.com.\n\n- One\n- ${'x'.repeat(90)}`)
    await press(walker, 'updates.preview')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('organise/updates/links.tsx', 'the list and a fault', async (walker) => {
    await desk('/links')(walker)
    await fill(walker, 'updates.links.host', 'no site')
    await press(walker, 'updates.links.add')
    await walker.page.locator('[aria-invalid]').waitFor()
  }),
  place('organise/updates/links.tsx', 'a site on it', async (walker) => {
    await fill(walker, 'updates.links.host', 'evil.com')
    await press(walker, 'updates.links.add')
    await walker.page.locator('bdi', { hasText: 'evil.com' }).waitFor()
  }),
  place('organise/updates/preview.tsx', 'ready', async (walker) => {
    await desk('')(walker)
    await walker.page.getByRole('link', { name: 'WWW' }).click()
    await press(walker, 'updates.preview')
    await walker.page.getByRole('button', { name: walker.say('updates.publish') }).waitFor()
  }),
  place('organise/updates/send.tsx', 'published', async (walker) => {
    await press(walker, 'updates.publish')
    await walker.page.getByRole('heading', { name: walker.say('updates.byEmail') }).waitFor()
  }),
  place('organise/updates/send.tsx', 'somebody to send it to', async (walker) => {
    await at(`/c/${walker.slug}`)(walker)
    await fillInForm(walker.page, walker.person, walker)
    await walker.page.getByLabel(walker.say('form.updates')).check()
    await sendForm(walker.page, walker)
    await typeCode(walker.page, await walker.codeFor(walker.person.email), walker)
    await walker.page.getByRole('heading', { name: walker.say('signed.title') }).waitFor()
    await desk('')(walker)
    await walker.page.getByRole('link', { name: 'WWW' }).click()
    await press(walker, 'updates.send')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('organise/updates/send.tsx', 'sent', async (walker) => {
    await walker.page.getByRole('checkbox').check()
    await press(walker, 'updates.send')
    await walker.page.getByText(walker.say('updates.sending.sent')).waitFor()
  }),
  place('organise/home.tsx', 'an update to look at', async (walker) => {
    await walker.aLook()
    await at('/organise')(walker)
  }),
  place('organise/looks/look.tsx', 'its words', async ({ page, say }) => {
    await page
      .getByRole('region', { name: say('looks.listTitle') })
      .getByRole('link')
      .click()
    await page.getByRole('heading', { name: say('looks.title') }).waitFor()
  }),
  place('organise/looks/look.tsx', 'a fault', async (walker) => {
    await press(walker, 'looks.sendBack')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('organise/updates/send.tsx', 'sent back', async (walker) => {
    await walker.page.getByLabel(walker.say('looks.why')).fill('x'.repeat(200))
    await press(walker, 'looks.sendBack')
    await desk('')(walker)
    await walker.page.getByRole('link', { name: 'WWW' }).first().click()
    await walker.page.getByText('xxx').waitFor()
  }),
  place('organise/updates/milestones.tsx', 'faults', async (walker) => {
    await desk('/milestones')(walker)
    await press(walker, 'milestones.save')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('organise/updates/milestones.tsx', 'written', async (walker) => {
    await fill(walker, 'milestones.field.title', 'W'.repeat(60))
    await fill(walker, 'milestones.field.day', '2026-03-18')
    await walker.page.getByLabel(walker.say('milestones.field.state')).selectOption('partly-won')
    await walker.page.locator('#source').fill('https://www.parliament.example/a/long/address')
    await press(walker, 'milestones.save')
    await walker.page.getByRole('status').waitFor()
  }),
  place('organise/updates/milestones.tsx', 'changed meanwhile', async (walker) => {
    await walker.page
      .getByRole('link', { name: walker.say('milestones.change') })
      .first()
      .click()
    await walker.page.locator('[name=mark]').evaluate((mark: HTMLInputElement) => (mark.value = 'older'))
    await press(walker, 'milestones.save')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('organise/updates/milestones.tsx', 'signed out while typing', async (walker) => {
    await fill(walker, 'milestones.field.title', 'The council voted, and we were there')
    await walker.context.clearCookies()
    await press(walker, 'milestones.save')
    await walker.page.getByText('we were there').waitFor()
    await walker.signIn()
  }),
  place('organise/updates/milestones.tsx', 'the text sent again', async (walker) => {
    await press(walker, 'launch.signedOut.save')
    await walker.page.getByRole('status').waitFor()
  }),
  place('campaign/read.tsx', 'news and milestones', (walker) => at(`/c/${walker.slug}`)(walker)),
  place('campaign/updates.tsx', 'all news', (walker) => at(`/c/${walker.slug}/updates`)(walker)),
  place('campaign/update.tsx', 'one update', (walker) => at(`/c/${walker.slug}/updates/1`)(walker)),
  place('unsubscribe.tsx', 'asks', async (walker) => walker.page.goto(await walker.newsLink())),
  place('unsubscribe.tsx', 'done', async (walker) => {
    await press(walker, 'updates.stop.now')
    await walker.page.getByRole('heading', { name: walker.say('updates.stop.doneTitle') }).waitFor()
  }),
]
