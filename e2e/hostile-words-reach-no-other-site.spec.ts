import { attackTexts } from '#seeds/attack-texts.ts'
import { copiedFrom, heard, openHost, visit } from './stage/host-site.ts'
import { plantPeople } from './deeds/plant-people.ts'
import { expect, test } from './stage/stories.ts'

const TITLES = 6
const fits = (text: string) => !text.includes('\0') && text.length <= 200

/** A hundred names that mean harm: each attack as it is, behind a name, and in front of one. */
const names = attackTexts
  .filter(fits)
  .flatMap((text) => [text, `Ada ${text}`, `${text} Oyelaran`])
  .slice(0, 100)

test('a hundred hostile names and half a dozen hostile titles reach no other site, whichever way it shows the count', async ({
  page,
  browser,
  db,
  openCampaign,
  countIs,
  request,
}) => {
  test.slow()
  expect(names).toHaveLength(100)
  const titles = attackTexts
    .filter(fits)
    .filter((text) => text.includes('<'))
    .slice(0, TITLES)
  const forms: string[] = []
  for (const [place, title] of titles.entries()) {
    const words = { en: { title, context: title, statement: title } }
    const campaign = await openCampaign({ words, organiser: title })
    const people = names
      .filter((_, each) => each % TITLES === place)
      .map((name) => ({ name, occupation: name.slice(0, 60), affiliation: name.slice(0, 60), country: 'FR' }))
    await plantPeople(db, campaign, people)
    await countIs(campaign, people.length)
    const { code } = await copiedFrom(page, campaign.slug)
    const asked = /'(http.*?)'/.exec(code('oembed'))![1]!
    const { html } = (await (await request.get(asked)).json()) as { html: string }
    forms.push(code('element'), code('frame'), code('badge'), html)
  }

  const host = await openHost({
    html: `<!doctype html><html lang="en"><title>A page</title><main>${forms.join('\n')}</main></html>`,
  })
  const { page: club, faults } = await visit(browser, host.url)
  await expect.poll(async () => (await heard(club)).match(/people have signed/g)?.length).toBe(titles.length)

  // What stands on the page is what the guide gave out, and nothing that a name or a title has made of it.
  const kinds = await club
    .locator('main *')
    .evaluateAll((all) => [...new Set(all.map(({ localName }) => localName))])
  expect(kinds.toSorted()).toEqual(['a', 'iframe', 'img', 'script', 'undersigned-count'])
  const attributes = await club
    .locator('main *')
    .evaluateAll((all) => [...new Set(all.flatMap((each) => each.getAttributeNames()))])
  expect(attributes.filter((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc')).toEqual(
    [],
  )
  for (const frame of await club.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded()
    const inside = frame.contentFrame()
    await inside.locator('[data-count]').waitFor()
    expect(await inside.locator('script, img, iframe, form, base, svg').count()).toBe(1)
  }
  for (const title of titles) expect(await heard(club)).toContain(title.replaceAll(/\s+/g, ' ').trim())
  const said = await heard(club)
  expect(names.filter((name) => name.startsWith('Ada ') && said.includes(name))).toEqual([])
  expect(faults).toEqual([])
  await club.close()
  host.close()
})
