import { copiedFrom, numberIn, openHost, visit } from './stage/host-site.ts'
import { plantPeople } from './deeds/plant-people.ts'
import { startSecond } from './stage/start-second.ts'
import { expect, test } from './stage/stories.ts'

// Everybody comes back at a moment of their own, a counter on another site after half a minute at the latest.
const patience = { timeout: 40_000 }

test('when the site falls over the last number stays, here and elsewhere, and moves again once it is back', async ({
  browser,
  db,
  ground,
  campaign,
  countIs,
}) => {
  test.slow()
  const site = await startSecond(ground)
  const { page: reader } = await visit(browser, `${site.url}/limits`)
  const { code } = await copiedFrom(reader, campaign.slug, '', site.url)
  await reader.goto(`${site.url}/c/${campaign.slug}`)
  const host = await openHost({ html: `<!doctype html><title>A club</title>${code('element')}` })
  const { page: club } = await visit(browser, host.url)
  for (const page of [reader, club]) await expect.poll(() => numberIn(page)).toBe('0')

  await site.end('SIGKILL')
  await plantPeople(db, campaign, 1)
  await countIs(campaign, 1)
  for (const page of [reader, club]) expect(await numberIn(page)).toBe('0')

  const again = await startSecond(ground, new URL(site.url).port)
  for (const page of [reader, club]) await expect.poll(() => numberIn(page), patience).toBe('1')

  await Promise.all([reader.close(), club.close()])
  host.close()
  expect(await again.end('SIGTERM')).toBe(0)
})
