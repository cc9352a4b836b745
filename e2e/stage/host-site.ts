import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from '@playwright/test'

/** A page of somebody else's site: its markup, and the policy it is served with (a list of directives). */
export type HostPage = { html: string; policy?: string }

/**
 * Somebody else's site, on an origin of its own, that shows one page at every address. `change` shows another from then
 * on. Without a policy it is served with none.
 */
export async function openHost(page: HostPage) {
  let shown = page
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (shown.policy) response.setHeader('Content-Security-Policy', shown.policy)
    response.end(shown.html)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    change: (other: HostPage) => void (shown = other),
    close: () => server.close().closeAllConnections(),
  }
}

/** Opens a page in a browser that has been nowhere, and keeps everything that goes wrong on it. */
export async function visit(browser: Browser, url: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ locale: 'en-GB' })
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('dialog', (dialog) => {
    faults.push(`something ran: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(url)
  return { page, faults }
}

/**
 * Everything that a screen reader reads on a page, in order: the only way into a closed shadow root, for a test as for a
 * reader.
 */
export async function heard(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  await devtools.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const read = (node: (typeof nodes)[number] | undefined): string[] =>
    node?.role?.value === 'StaticText'
      ? [String(node.name?.value)]
      : (node?.childIds ?? []).flatMap((id) => read(byId.get(id)))
  return read(nodes[0]).join(' ').replaceAll(/\s+/g, ' ')
}

/** The number that a page says aloud: `12` of “12 people have signed”. */
export const numberIn = async (page: Page) =>
  /([\d,]+) (?:person has|people have) signed/.exec(await heard(page))?.[1]

/** What the guide says for a campaign, as somebody would copy it: the code of each form, and every line of policy. */
export async function copiedFrom(page: Page, slug: string, wishes = '', site = '') {
  await page.goto(`${site}/embed?campaign=${slug}${wishes}`)
  const copied = await page
    .locator('section[aria-labelledby^=embed-]')
    .evaluateAll((sections) =>
      sections.map((each) => [
        each.getAttribute('aria-labelledby'),
        each.querySelector('[data-copy]')!.getAttribute('data-copy')!,
      ]),
    )
  const code = (form: string) => new Map(copied as [string, string][]).get(`embed-${form}`)!
  const policies = await page.locator('section p code').allTextContents()
  const sources = new Map<string, Set<string>>()
  for (const line of policies.flatMap((policy) => policy.split(';'))) {
    const [directive, ...allowed] = line.trim().split(' ')
    sources.set(directive!, new Set([...(sources.get(directive!) ?? []), ...allowed]))
  }
  return { code, sources }
}
