import type { Page } from '@playwright/test'
import { expect, say, test as stories } from '../stage/stories.ts'
import { typeCode, type Person } from '../stage/deeds.ts'
import { atItsName } from '../stage/watch.ts'

export { expect, say }

type Desk = {
  /** From nothing to an account: mailbox, code, name, passkey. The page then shows the recovery codes, which come back. */
  enrol: (page: Page, person: Person) => Promise<string[]>
  /** Proves a mailbox, and is wherever that leads. */
  proveMailbox: (page: Page, person: Person, from?: string) => Promise<void>
}

/** Stories of organisers: at the address that passkeys belong to, with devices that make and keep them. */
export const test = stories.extend<Desk>({
  baseURL: async ({ ground }, use) => use(atItsName(ground.url)),
  proveMailbox: async ({ codeFor }, use) =>
    use(async (page, { email }, from = '/organise/sign-up') => {
      await page.goto(from)
      await page.getByLabel(say('form.email'), { exact: true }).fill(email)
      await page.getByRole('button', { name: say('me.send') }).click()
      await typeCode(page, await codeFor(email))
    }),
  enrol: async ({ proveMailbox }, use) =>
    use(async (page, person) => {
      await proveMailbox(page, person)
      await page.getByLabel(say('form.name'), { exact: true }).fill(person.name)
      await page.getByRole('button', { name: say('account.first.now') }).click()
      await expect(page.getByRole('heading', { name: say('account.codes.title') })).toBeVisible()
      return page.locator('#codes li').allInnerTexts()
    }),
})

/**
 * Plugs a device into a page that makes passkeys and answers at once, as a thumb on a sensor would (WebDriver's virtual
 * authenticator, WebAuthn Level 3 §11). `verified(false)` is a stranger's thumb; `unplug` takes the
 * device with its keys away.
 */
export async function aDevice(page: Page) {
  const tools = await page.context().newCDPSession(page)
  await tools.send('WebAuthn.enable')
  const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    keys: async () => (await tools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    verified: (isUserVerified: boolean) =>
      tools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    unplug: () => tools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  }
}

/** Presses “Sign out” on top of the page. */
export async function signOut(page: Page) {
  await page.getByRole('button', { name: say('account.signOut'), exact: true }).click()
  await expect(page.getByRole('button', { name: say('account.signIn.now') })).toBeVisible()
}

/** Signs in with a passkey of the device. */
export async function signIn(page: Page) {
  await page.goto('/organise/sign-in')
  await page.getByRole('button', { name: say('account.signIn.now') }).click()
}
