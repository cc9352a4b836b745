import { expect, test } from 'vitest'
import { demoCampaigns } from './index.ts'

const versions = demoCampaigns.flatMap((campaign) =>
  Object.entries(campaign.words).map(([locale, words]) => ({ slug: campaign.slug, locale, ...words })),
)
const statement = demoCampaigns[0]!
const graphemes = (text: string) => [...new Intl.Segmenter('en').segment(text)].length

function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('every address is in kebab-case and used once', () => {
  const slugs = demoCampaigns.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('every accent is its own, and readable on white paper', () => {
  expect(new Set(demoCampaigns.map(({ accent }) => accent)).size).toBe(demoCampaigns.length)
  for (const { accent } of demoCampaigns) {
    expect(accent).toMatch(/^#[0-9a-f]{6}$/)
    expect(1.05 / (luminance(accent) + 0.05)).toBeGreaterThanOrEqual(4.5)
  }
})

test('titles fit, and no words carry an address or raw HTML', () => {
  for (const { title, context, statement } of versions) {
    expect(graphemes(title)).toBeLessThanOrEqual(80)
    expect(context.trim()).toMatch(/^[^\n]+$/)
    expect([title, context, statement].join('\n')).not.toMatch(/<|https?:|www\.|\p{Emoji_Presentation}/u)
  }
})

test('every campaign has words in its own first language', () => {
  for (const campaign of demoCampaigns) expect(campaign.words[campaign.defaultLocale]).toBeDefined()
})

test('the main statement is one sentence of at most forty words, in six languages', () => {
  expect(Object.keys(statement.words).sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'pl'])
  expect(statement.words.en!.statement.split(/\s+/).length).toBeLessThanOrEqual(40)
  for (const { statement: sentence } of Object.values(statement.words)) {
    expect(sentence).toMatch(/^[^.!?؟\n]+\.$/)
  }
})

test('kinds and states are all there: an album, a book, one closed, one to come, one withdrawn', () => {
  expect(new Set(demoCampaigns.map(({ kind }) => kind))).toEqual(new Set(['statement', 'album', 'book']))
  expect(new Set(demoCampaigns.map(({ state }) => state))).toEqual(
    new Set(['open', 'closed', 'scheduled', 'withdrawn']),
  )
})

test('where people have signed, four to eight of the first stand on top, one long and one right to left', () => {
  for (const { signatories, pinned } of demoCampaigns) {
    if (signatories === 0) {
      expect(pinned).toEqual([])
      continue
    }
    expect(pinned.length).toBeGreaterThanOrEqual(4)
    expect(pinned.length).toBeLessThanOrEqual(8)
    expect(pinned.some(({ name }) => graphemes(name) >= 55 && graphemes(name) <= 62)).toBe(true)
    expect(pinned.some(({ name }) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name))).toBe(true)
  }
})

test('nobody on top has answered what was not asked, or left out what was', () => {
  for (const { fields, pinned } of demoCampaigns) {
    for (const field of ['occupation', 'affiliation', 'country'] as const) {
      if (fields[field] === 'hidden') expect(pinned.every((person) => person[field] === '')).toBe(true)
      if (fields[field] === 'required') expect(pinned.every((person) => person[field] !== '')).toBe(true)
    }
  }
})

test('dates and states agree', () => {
  for (const { state, opensHoursAgo, closesInHours } of demoCampaigns) {
    expect(opensHoursAgo < 0).toBe(state === 'scheduled')
    expect(closesInHours !== null && closesInHours < 0).toBe(state === 'closed')
    if (closesInHours !== null) expect(-opensHoursAgo).toBeLessThan(closesInHours)
  }
})
