import type { Browser } from '@playwright/test'
import { copiedFrom, heard, numberIn, openHost, visit } from './stage/host-site.ts'
import { plantPeople } from './deeds/plant-people.ts'
import { expect, test } from './stage/stories.ts'

const strict = (sources: Map<string, Set<string>>) =>
  [
    "default-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...[...sources].map(
      ([directive, allowed]) =>
        `${directive} ${[...allowed].join(' ')}${directive === 'script-src' ? " 'nonce-ours'" : ''}`,
    ),
  ].join('; ')

test('a newspaper shows the count in five ways under a strict policy, and all of them move when somebody signs', async ({
  page,
  browser,
  request,
  campaign,
  someone,
  sign,
}) => {
  const { slug } = campaign
  const { code, sources } = await copiedFrom(page, slug)
  const asked = /'(http.*?)'/.exec(code('oembed'))![1]!
  const { html: fromOembed } = (await (await request.get(asked)).json()) as { html: string }
  const json = /'(http.*?\.json)'/.exec(code('json'))![1]!
  const reading = `const tell = async () => {
      const answer = await fetch('${json}', { cache: 'no-store' })
      document.querySelector('#json').textContent = (await answer.json()).count
    }
    await tell()
    setInterval(tell, 250)`
  const host = await openHost({
    policy: strict(sources),
    html: `<!doctype html><html lang="en"><title>A newspaper</title><h1>A newspaper</h1>
      <div id="element">${code('element')}</div>
      <div id="frame">${code('frame')}</div>
      <div id="badge">${code('badge')}</div>
      <p id="json"></p><script type="module" nonce="ours">${reading}</script>
      <div id="oembed">${fromOembed}</div></html>`,
  })
  const { page: paper, faults } = await visit(browser, host.url)
  const frames = ['frame', 'oembed'].map((id) => paper.frameLocator(`#${id} iframe`).locator('[data-count]'))

  await expect.poll(() => numberIn(paper)).toBe('0')
  for (const frame of frames) await expect(frame).toHaveText('0')
  await expect(paper.locator('#json')).toHaveText('0')
  const picture = paper.locator('#badge img')
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(340)

  await sign(page, campaign, someone())

  await expect.poll(() => numberIn(paper)).toBe('1')
  // A frame asks every five to ten seconds.
  for (const frame of frames) await expect(frame).toHaveText('1', { timeout: 30_000 })
  await expect(paper.locator('#json')).toHaveText('1')
  const badge = (await picture.getAttribute('src'))!
  await expect.poll(async () => (await request.get(badge)).text()).toContain('>1</text>')

  expect(await paper.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ])
  expect(await paper.context().cookies()).toEqual([])
  expect(faults).toEqual([])
  await paper.close()
  host.close()
})

test('the frame is as high as it says beside our script, and whatever else is said about it changes nothing', async ({
  page,
  browser,
  campaign,
}) => {
  const { code } = await copiedFrom(page, campaign.slug)
  const stranger = await openHost({
    html: `<script>setInterval(() => parent.postMessage({ type: 'undersigned:height', height: 7 }, '*'), 20)</script>`,
  })
  const host = await openHost({
    html: `<!doctype html><html lang="en"><title>A club</title>${code('element')}${code('frame')}
      <iframe id="stranger" src="${stranger.url}" title="a stranger"></iframe>
      <iframe id="lookalike" src="${stranger.url}embed/c/trees" title="a look-alike"></iframe></html>`,
  })
  const { page: club, faults } = await visit(browser, host.url)
  const frame = club.locator('iframe').first()
  await expect(frame).not.toHaveAttribute('height', '260')
  const fitting = await frame.getAttribute('height')
  const inside = await club
    .frameLocator('iframe >> nth=0')
    .locator('html')
    .evaluate((root: HTMLElement) => root.offsetHeight)
  expect(Number(fitting)).toBe(inside)

  await club.evaluate(() => {
    const type = 'undersigned:height'
    const forged = [
      {},
      null,
      'height:1e9',
      7,
      [],
      { type },
      { height: 7 },
      { type: 'signlog:height', height: 7 },
      ...[
        -1,
        '100px',
        Number.NaN,
        Infinity,
        -Infinity,
        1e9,
        2_001,
        0.5,
        null,
        undefined,
        {},
        [7],
        true,
        '7',
        '1e3',
      ].map((height) => ({ type, height })),
    ]
    for (const data of forged) {
      window.postMessage(data, '*')
      for (const { contentWindow } of document.querySelectorAll('iframe'))
        contentWindow!.postMessage(data, '*')
    }
  })
  // The strangers have been talking all the while; another twenty of their words are enough to be sure.
  await club.evaluate(
    () =>
      new Promise<void>((done) => {
        let words = 0
        addEventListener('message', () => (words += 1) === 20 && done())
      }),
  )
  expect(await frame.getAttribute('height')).toBe(fitting)
  expect(
    await club
      .locator('#stranger, #lookalike')
      .evaluateAll((frames) => frames.map((each) => each.getAttribute('height'))),
  ).toEqual([null, null])
  expect(faults).toEqual([])
  await club.close()
  stranger.close()
  host.close()
})

test('the counter speaks the language of the page around it, and writes numbers as it does', async ({
  page,
  browser,
  db,
  countIs,
  openCampaign,
}) => {
  const campaign = await openCampaign({ goal: 15_000 })
  await plantPeople(db, campaign, 1_234)
  await countIs(campaign, 1_234)
  const { code } = await copiedFrom(page, campaign.slug)
  const element = code('element').replace(' lang="en"', '')
  const host = await openHost({
    html: `<!doctype html><html lang="de-AT"><title>Ein Verein</title>${element}<div lang="ar">${element}</div></html>`,
  })
  const { page: club, faults } = await visit(browser, host.url)
  await expect.poll(() => heard(club)).toContain('1.234 Personen haben unterschrieben')
  await expect.poll(() => heard(club)).toContain('الهدف التالي')
  expect(faults).toEqual([])
  await club.close()
  host.close()
})

async function shows(browser: Browser, html: string, policy?: string) {
  const host = await openHost({
    html: `<!doctype html><html lang="en"><title>A page</title>${html}</html>`,
    policy,
  })
  const { page, faults } = await visit(browser, host.url)
  return { page, faults, close: async () => (await page.close(), host.close()) }
}

test('a site that lets nothing in shows a link, and nothing is broken', async ({
  page,
  browser,
  campaign,
}) => {
  const { code } = await copiedFrom(page, campaign.slug)
  const { page: club, close } = await shows(
    browser,
    `<p>before</p>${code('element')}${code('frame')}<p>after</p>`,
    "default-src 'none'",
  )
  await expect(club.getByText('after')).toBeVisible()
  await expect(club.getByRole('link', { name: 'Plant more street trees' })).toHaveCount(2)
  await close()
})

test('in a frame without scripts the number stands as plain text', async ({ page, browser, campaign }) => {
  const { code } = await copiedFrom(page, campaign.slug)
  const framed = code('frame').replace('<iframe ', '<iframe sandbox="" ')
  const { page: club, close } = await shows(browser, framed)
  await expect(club.frameLocator('iframe').getByText('people have signed')).toBeVisible()
  await close()
})

test('fifty counters on a page that has spoiled its own JavaScript all show the number', async ({
  page,
  browser,
  campaign,
}) => {
  const { code } = await copiedFrom(page, campaign.slug, '&size=compact')
  const [script, ...element] = code('element').split('\n')
  const spoiled = `<script>
    Object.assign(Object.prototype, { slotAssignment: 'no', mode: 'open', count: 666, type: 'undersigned:height', height: 9, headers: 'no' })
    JSON.stringify = () => 'no'
    Array.prototype.toString = () => 'no'
  </script>`
  const { page: club, faults, close } = await shows(browser, spoiled + script + element.join('\n').repeat(50))
  await expect.poll(async () => (await heard(club)).match(/people have signed/g)?.length).toBe(50)
  expect(await heard(club)).not.toContain('666')
  expect(faults).toEqual([])
  await close()
})
