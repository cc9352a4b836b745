import { expect, test } from './stage/stories.ts'

const words = {
  en: { title: '</title> & ]]> \u0008 “first” 🎉', context: '<b>bold</b>', statement: 'Plant a tree.' },
}

type Outline = { fault: string | null; elements: string[]; titles: string[] }

// Read by the browser's own parser, which takes nothing that is not well-formed.
for (const path of ['/feed.xml', '/feed.xml?lang=ar', '/sitemap.xml']) {
  test(`a program reads ${path}, whatever campaigns are called`, async ({ page, request, openCampaign }) => {
    const { slug } = await openCampaign({ words })
    const read = async () => (await request.get(path)).text()
    await expect.poll(read).toContain(`/c/${slug}`)
    const text = await read()
    const outline = await page.evaluate((source): Outline => {
      const read = new DOMParser().parseFromString(source, 'application/xml')
      return {
        fault: read.querySelector('parsererror')?.textContent ?? null,
        elements: [...new Set(Array.from(read.documentElement.children, ({ localName }) => localName))],
        titles: Array.from(read.querySelectorAll('entry > title'), (title) => title.textContent ?? ''),
      }
    }, text)
    expect(outline.fault).toBeNull()
    if (path.startsWith('/sitemap')) return
    // RFC 4287, 4.1.1: a feed has an id, a title and a time; every entry of ours names its author.
    expect(outline.elements).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'link', 'entry']))
    expect(outline.titles.filter((title) => title.includes('</title> & ]]>'))).not.toEqual([])
  })
}
