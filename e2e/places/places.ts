import type { APIResponse, BrowserContext, Page } from '@playwright/test'
import type { Role } from '#organisers'
import type { Locale } from '#i18n/locales.ts'
import type { Say } from '#i18n/speak.ts'
import { fillInForm, sendForm, typeCode, type Person } from '../stage/deeds.ts'

/** Who goes from page to page, in which language, and what belongs to them. */
export type Walker = {
  page: Page
  context: BrowserContext
  locale: Locale
  say: Say
  slug: string
  person: Person
  codeFor: (address: string) => Promise<string>
  stopLink: () => Promise<string>
  /** The words of the newest email to an address. */
  emailTo: (address: string) => Promise<string>
  /** Lets the walker sit at the desk, as an owner of the campaign's team or with another role; the address of their account. */
  signIn: (role?: Role) => Promise<string>
  /** Lets two hundred people sign the walker's campaign from one place, and the program notice it. */
  aBurst: () => Promise<void>
  /** An update of the walker's team that waits until they have looked at it; its id. */
  aLook: () => Promise<string>
  /** The link in an email with news that ends them, for somebody who asked for news of the walker's campaign. */
  newsLink: () => Promise<string>
}

/** A page as somebody comes upon it: which route shows it, in what state, and how one gets there from the place before. */
export type Place = { route: string; state: string; reach: (walker: Walker) => Promise<unknown> }

export const place = (route: string, state: string, reach: Place['reach']): Place => ({
  route: `routes/${route}`,
  state,
  reach,
})
export const at = (path: string) => (walker: Walker) => walker.page.goto(inLanguage(walker, path))
const inLanguage = ({ locale }: Walker, path: string) => {
  const [before, fragment] = path.split('#')
  const asked = locale === 'en' ? before! : `${before}${before!.includes('?') ? '&' : '?'}lang=${locale}`
  return fragment ? `${asked}#${fragment}` : asked
}
export const press = ({ page, say }: Walker, label: Parameters<Say>[0]) =>
  page.getByRole('button', { name: say(label), exact: true }).click()

/**
 * Shows an answer that no link leads to, such as that to a method of another kind, as a browser would show it. The
 * route stays until the page is there: taken away while the page's files are on their way, it leaves some of them
 * waiting for ever (three times in 180, on a busy machine).
 */
async function show({ page }: Walker, answer: APIResponse) {
  const url = answer.url()
  await page.route(url, async (route) => route.fulfill({ response: answer }))
  await page.goto(url)
  await page.unroute(url)
}

export const sends =
  (path: string, wishes: Parameters<BrowserContext['request']['fetch']>[1]) => async (walker: Walker) =>
    show(walker, await walker.context.request.fetch(inLanguage(walker, path), wishes))

export const readersPlaces: Place[] = [
  place('home.tsx', 'the front page', at('/')),
  place('campaign/read.tsx', 'a statement of one sentence', at('/c/ask-first')),
  place('campaign/read.tsx', 'a long statement', at('/c/quiet-rooms')),
  place('campaign/read.tsx', 'long names', (walker) => at(`/c/${walker.slug}`)(walker)),
  place('campaign/read.tsx', 'a closed campaign', at('/c/keep-the-night-buses')),
  place('campaign/read.tsx', 'a campaign yet to open', at('/c/sunday-libraries')),
  place('campaign/signatories.tsx', 'long names', (walker) => at(`/c/${walker.slug}/signatories`)(walker)),
  place('campaign/signatories.tsx', 'found names', at('/c/ask-first/signatories?q=a')),
  place('campaign/signatories.tsx', 'nothing found', at('/c/ask-first/signatories?q=zzzzzz')),
  place('campaign/words.tsx', 'one version', at('/c/quiet-rooms/words')),
  place('works/book.tsx', 'its title page', async (walker) => {
    const open = walker.page.getByRole('link', { name: walker.say('theBook.open') })
    // The demonstration's edition is built while people look around.
    for (;;) {
      await at('/c/only-our-names/book')(walker)
      if (await open.isVisible()) return
      await walker.page.waitForTimeout(1_000)
    }
  }),
  place('works/book.tsx', 'a page of names', ({ page, say }) =>
    page.getByRole('link', { name: say('theBook.open') }).click(),
  ),
  place('works/book.tsx', 'several found', at('/c/only-our-names/book?q=a')),
  place('works/book.tsx', 'one on a page', async ({ page }) => {
    await page.locator('.names a').first().click()
    await page.locator('#found').waitFor()
  }),
  place('works/book.tsx', 'nobody found', at('/c/only-our-names/book?q=zzzzzz')),
  place('campaign/figures.tsx', 'two days of figures', at('/c/ask-first/figures')),
  place('campaign/figures.tsx', 'with their tables', async ({ page }) => {
    for (const twin of await page.locator('summary').all()) await twin.click()
  }),
  place('campaign/figures.tsx', 'few signatures', (walker) => at(`/c/${walker.slug}/figures`)(walker)),
  place('campaign/figures.tsx', 'nothing to count yet', at('/c/sunday-libraries/figures')),
  place('embed/guide.tsx', 'every form', (walker) => at(`/embed?campaign=${walker.slug}`)(walker)),
  place('embed/guide.tsx', 'one dark line', at('/embed?theme=dark&size=compact&goal=off&sign=off')),
  place('embed/frame.tsx', 'a counter', (walker) => at(`/embed/c/${walker.slug}`)(walker)),
  place('embed/frame.tsx', 'no counter', at('/embed/c/no-such-campaign')),
  place('limits.tsx', 'our limits', at('/limits')),
  place('api/read-about.tsx', 'the open API', at('/api')),
  place('privacy.tsx', 'your privacy', at('/privacy')),
  place('system/mailbox.tsx', 'the mailbox of this machine', at('/dev/mail?to=nobody@example.org')),
  place('system/back-soon.tsx', 'a search while very many are here', at('/back-soon')),
  place('system/back-soon.tsx', 'a network that searches too much', at('/back-soon?why=reads')),
  place('system/back-soon.tsx', 'a page while the database is away', at('/back-soon?why=away')),
  place('system/busy.tsx', 'no form can be taken', at('/busy')),
  place('system/not-found.tsx', '404', at('/no-such-page')),
  place('campaign/read.tsx', '410', at('/c/save-the-old-mill')),
  place('system/not-found.tsx', '405', sends('/no-such-page', { method: 'PUT' })),
  place('me/ask.tsx', '403', sends('/me', { method: 'POST', form: {}, headers: { Origin: 'null' } })),
  place('me/ask.tsx', '413', sends('/me', { method: 'POST', form: { email: 'a'.repeat(70_000) } })),
  place(
    'me/ask.tsx',
    '415',
    sends('/me', { method: 'POST', data: '{}', headers: { 'Content-Type': 'application/json' } }),
  ),
]

export const signersPlaces: Place[] = [
  place('campaign/code.tsx', 'no form waits', (walker) => at(`/c/${walker.slug}/code`)(walker)),
  place('campaign/sign.tsx', 'the form with faults', async (walker) => {
    await at(`/c/${walker.slug}`)(walker)
    await press(walker, 'form.sign')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('campaign/code.tsx', 'waiting for the code', async (walker) => {
    await fillInForm(walker.page, walker.person, walker)
    await walker.page.locator('#sign [name^="q-"]').first().fill('W'.repeat(60))
    await walker.page.locator('#sign [type=radio][name^="q-"]').nth(1).check()
    await walker.page.locator('#sign [type=checkbox][name^="q-"]').check()
    await sendForm(walker.page, walker)
  }),
  place('campaign/code.tsx', 'a wrong code', async (walker) => {
    await typeCode(walker.page, 'no code', walker)
    await walker.page.getByRole('alert').waitFor()
  }),
  place('campaign/signed.tsx', 'the thanks', async (walker) => {
    await typeCode(walker.page, await walker.codeFor(walker.person.email), walker)
    await walker.page.getByRole('heading', { name: walker.say('signed.title') }).waitFor()
  }),
  place('system/mailbox.tsx', 'emails', (walker) => at(`/dev/mail?to=${walker.person.email}`)(walker)),
]

export const visitorsPlaces: Place[] = [
  place('me/code.tsx', 'asked for with a tagged address', async (walker) => {
    await at('/me')(walker)
    const { page, say } = walker
    await page.getByLabel(say('form.email'), { exact: true }).fill('support+id4711@example.org')
    await press(walker, 'me.send')
    await page.getByText(say('me.untagged')).waitFor()
    await page.getByText('support@example.org', { exact: true }).waitFor()
  }),
  place('me/ask.tsx', 'asks for an address', at('/me')),
  place('me/ask.tsx', 'a fault', async (walker) => {
    await press(walker, 'me.send')
    await walker.page.locator('[aria-invalid]').waitFor()
  }),
  place('me/ask.tsx', 'forgotten here', at('/me?done=left')),
  place('me/code.tsx', 'waiting for the code', async ({ page, say, person, ...walker }) => {
    await page.getByLabel(say('form.email'), { exact: true }).fill(person.email)
    await press({ page, say, person, ...walker }, 'me.send')
    await page.getByRole('heading', { name: say('code.title') }).waitFor()
  }),
  place('me/code.tsx', 'a wrong code', async (walker) => {
    await typeCode(walker.page, 'no code', walker)
    await walker.page.getByRole('alert').waitFor()
  }),
  place('me/signatures.tsx', 'what I signed', async (walker) => {
    await typeCode(walker.page, await walker.codeFor(walker.person.email), walker)
    await walker.page.getByRole('heading', { name: walker.say('me.title'), exact: true }).waitFor()
  }),
  place('me/amend.tsx', 'how I am shown', ({ page, say }) =>
    page.getByRole('link', { name: say('me.change') }).click(),
  ),
  place('me/amend.tsx', 'faults', async (walker) => {
    await walker.page.getByLabel(walker.say('form.name'), { exact: true }).fill('www.example.org')
    await press(walker, 'me.save')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('me/signatures.tsx', 'saved', async (walker) => {
    await walker.page.getByLabel(walker.say('form.name'), { exact: true }).fill('W'.repeat(60))
    await press(walker, 'me.save')
    await walker.page.getByRole('status').waitFor()
  }),
  place('me/withdraw.tsx', 'taking it back', ({ page, say }) =>
    page.getByRole('link', { name: say('me.withdraw') }).click(),
  ),
  place('me/erase.tsx', 'before', at('/me/erase')),
  place('me/erase.tsx', 'after', async (walker) => {
    await press(walker, 'me.erase.now')
    await walker.page.getByRole('heading', { name: walker.say('me.erased.title') }).waitFor()
  }),
  place('stop.tsx', 'asks', async (walker) => walker.page.goto(await walker.stopLink())),
  place('stop.tsx', 'done', async (walker) => {
    await press(walker, 'stop.now')
    await walker.page.getByRole('heading', { name: walker.say('stop.doneTitle') }).waitFor()
  }),
  place('stop.tsx', 'a fault', async (walker) => {
    await walker.page.getByLabel(walker.say('stop.undoLabel')).fill('somebody@example.org')
    await press(walker, 'stop.undo')
    await walker.page.getByRole('alert').waitFor()
  }),
]
