import { expect, test } from './stage/stories.ts'

const MOST_BYTES = 90 * 1024
const MOST_SCRIPT_BYTES = 3 * 1024

// English leads with letters beyond Latin-1 in its names; Arabic has a face of its own; Polish has its own letters.
for (const lang of ['en', 'ar', 'pl']) {
  test(`a reader gets a campaign’s page for little (${lang})`, async ({ page, context }) => {
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    const kinds = new Map<string, string>()
    const bytes = new Map<string, number>()
    network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    // On the wire, with headers, as compressed.
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      bytes.set(requestId, encodedDataLength),
    )
    await page.goto(`/c/ask-first?lang=${lang}`)
    await page.evaluate(() => document.fonts.ready.then(() => {}))

    const sum = (which: (kind: string) => boolean) =>
      [...bytes].filter(([id]) => which(kinds.get(id) ?? '')).reduce((all, [, size]) => all + size, 0)
    expect(sum(() => true)).toBeGreaterThan(10 * 1024)
    expect(sum(() => true)).toBeLessThanOrEqual(MOST_BYTES)
    expect(sum((kind) => kind === 'Script')).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
    expect([...kinds.values()]).toContain('Font')
  })
}

test('a reader talks to one host only, and keeps nothing of ours', async ({ page, context, baseURL }) => {
  for (const path of ['/', '/c/ask-first/signatories?q=a', '/privacy', '/c/only-our-names'])
    await page.goto(path)
  expect(await context.cookies()).toEqual([])
  expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] })
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker?.getRegistrations())?.length ?? 0),
  ).toBe(0)
  const links = await page
    .locator('link[href], script[src], img[src]')
    .evaluateAll((all) => all.map((one) => (one as HTMLLinkElement).href || (one as HTMLScriptElement).src))
  expect(links.filter((link) => new URL(link).origin !== baseURL)).toEqual([])
})
