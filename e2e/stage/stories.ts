import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { connect, type Db } from '#db/connection.ts'
import { sayIn } from '#i18n/speak.ts'
import { openCampaign } from '#seeds/world.ts'
import { countIs } from './counts.ts'
import { fillInForm, sendForm, typeCode, type Choices, type Person } from './deeds.ts'
import { mailbox, type Email } from './mailbox.ts'
import { sharedGround, type SharedGround } from './shared-ground.ts'
import { watch } from './watch.ts'

export { expect }
export const say = sayIn('en')

/** The sentence that says how long until another code, whatever the seconds. */
export const waits = new RegExp(
  say('code.wait', { seconds: 42 }).replaceAll('.', '\\.').replace('42', '\\d+'),
)

export type Opened = Awaited<ReturnType<typeof openCampaign>>

type Ground = { ground: SharedGround; db: Db }
type Story = {
  /** Opens a campaign of this story's own, which differs from others only where the story says so. */
  openCampaign: (wishes?: Parameters<typeof openCampaign>[1]) => Promise<Opened>
  campaign: Opened
  /** Somebody with a mailbox that nobody else uses. */
  someone: (name?: string) => Person
  /** Another browser, on another machine for all the program can tell. */
  anotherBrowser: (wishes?: BrowserContextOptions) => Promise<BrowserContext>
  emailsTo: (address: string) => Promise<Email[]>
  codeFor: (address: string) => Promise<string>
  /** Looks that so many stand under a campaign, and waits until the world is told so. */
  countIs: ReturnType<typeof countIs>
  /** Sends a campaign's form, and reads the code that comes: one step before signing. */
  askForCode: (page: Page, campaign: { slug: string }, person: Person, choices?: Choices) => Promise<string>
  /** Signs from the campaign's page to the thanks. */
  sign: (page: Page, campaign: { slug: string }, person: Person, choices?: Choices) => Promise<void>
  /** Opens what a mailbox has signed, with the code from it. */
  openMine: (page: Page, person: Person) => Promise<void>
}

let people = 0

/** What a story begins with. Every page it opens is watched, see watch.ts. */
export const test = base.extend<Story, Ground>({
  // eslint-disable-next-line no-empty-pattern
  ground: [async ({}, use) => use(sharedGround()), { scope: 'worker' }],
  launchOptions: [async ({ ground }, use) => use(ground.browser), { scope: 'worker' }],
  db: [
    async ({ ground }, use) => {
      const db = connect(ground.databaseUrl, { connections: 2, patience: 10 })
      await use(db)
      await db.destroy()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ ground }, use) => use(ground.url),
  context: async ({ context, ground }, use) => {
    const faults = watch(context, ground.url)
    await use(context)
    expect(faults()).toEqual([])
  },
  anotherBrowser: async ({ browser, ground }, use) => {
    const opened: { context: BrowserContext; faults: () => string[] }[] = []
    await use(async (wishes) => {
      const context = await browser.newContext({ baseURL: ground.url, ...wishes })
      opened.push({ context, faults: watch(context, ground.url) })
      return context
    })
    for (const { context } of opened) await context.close()
    expect(opened.flatMap(({ faults }) => faults())).toEqual([])
  },

  openCampaign: async ({ db }, use) => use((wishes) => openCampaign(db, wishes)),
  campaign: async ({ openCampaign: open }, use) => use(await open()),
  // eslint-disable-next-line no-empty-pattern
  someone: async ({}, use) =>
    use((name = 'Ada Oyelaran') => ({ name, email: `ada-${process.pid}-${(people += 1)}@example.org` })),
  emailsTo: async ({ request }, use) => use(mailbox(request).emailsTo),
  codeFor: async ({ request }, use) => use(mailbox(request).codeFor),
  countIs: async ({ db, request }, use) => use(countIs(db, request)),

  askForCode: async ({ codeFor }, use) =>
    use(async (page, { slug }, person, choices) => {
      await page.goto(`/c/${slug}`)
      await fillInForm(page, person, choices)
      await sendForm(page)
      return codeFor(person.email)
    }),
  sign: async ({ askForCode }, use) =>
    use(async (page, campaign, person, choices) => {
      await typeCode(page, await askForCode(page, campaign, person, choices))
      await expect(page.getByRole('heading', { name: say('signed.title') })).toBeVisible()
    }),
  openMine: async ({ codeFor }, use) =>
    use(async (page, { email }) => {
      await page.goto('/me')
      await page.getByLabel(say('form.email'), { exact: true }).fill(email)
      await page.getByRole('button', { name: say('me.send') }).click()
      await typeCode(page, await codeFor(email))
      await expect(page).toHaveURL(/\/me\/signatures/)
    }),
})
