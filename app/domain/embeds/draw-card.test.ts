import { expect, test } from 'vitest'
import type { CardFacts } from './card-facts.ts'
import { cardVersion } from './card-facts.ts'
import { openPress } from './card/press.ts'
import { inFaces, large, sizes, WIDTH } from './card/settings.ts'
import { fitWords } from './card/fit-words.ts'
import { tidy } from './card/tidy.ts'
import { drawBlankCard } from './draw-blank-card.ts'
import { drawCard } from './draw-card.ts'

const press = openPress()
const facts: CardFacts = {
  kind: 'statement',
  organiser: 'Friends of Lime Street',
  accent: '#1f4d36',
  phase: 'open',
  opensAt: new Date('2026-06-01T12:00:00Z'),
  count: 11_500,
  locale: 'en',
  title: 'Plant more street trees',
  context: 'A request to the council.',
  sentence: null,
  host: 'sign.example.org',
}

/** Width and height as a PNG tells them (PNG, Third Edition, 11.2.1). */
const sizeOf = (png: Buffer) => [png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]

/** How many pixels of a text are inked, set small. */
async function ink(text: string, locale: string): Promise<number> {
  const renderer = await press.readyFor(text)
  const node = inFaces(text, { locale, dir: 'ltr' }, { fontSize: 24, color: '#000' })
  const pixels = await renderer.render(node, { width: 60, height: 60, format: 'raw' })
  return pixels.filter((value, at) => at % 4 === 3 && value > 0).length
}

/** A text letter by letter, each with its marks, as it is read. */
const graphemes = (text: string) =>
  [...new Set(Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment))].filter((letter) =>
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter),
  )

const titles: Record<string, string> = {
  en: 'Ask first, “for once” – and pay 1,000 £ or €',
  fr: 'L’œuvre d’abord : où êtes-vous ?',
  de: 'Größere Bäume für Straßen',
  pl: 'Zażółć gęślą jaźń',
  vi: 'Hãy hỏi những người sáng tạo trước',
  yo: 'Ẹ jẹ́ ká béèrè lọ́wọ́ àwọn olùdásílẹ̀',
  ar: 'استأذنوا أولًا وَدُودٌ',
  fa: 'نخست از پدیدآورندگان بپرسید',
  ur: 'پہلے تخلیق کاروں سے پوچھیں',
  he: 'קודם כל לשאול שָׁלוֹם',
  ja: '作り手にまず尋ねよう。髙﨑の歌',
  zh: '请先征得创作者的同意',
  'zh-Hant': '請先徵得創作者的同意',
  ko: '먼저 창작자에게 물어보라',
  hi: 'रचनाकारों से क्षत्रिय पूछें',
  th: 'ถามผู้สร้างสรรค์ก่อนที่จะฝึก',
  bn: 'আগে স্রষ্টাদের জিজ্ঞাসা করুন',
  ta: 'முதலில் படைப்பாளிகளிடம் கேளுங்கள்',
  ka: 'ჯერ ჰკითხეთ შემოქმედებს',
  hy: 'Նախ հարցրեք ստեղծողներին',
  el: 'Ρωτήστε πρώτα τους δημιουργούς, ὦ Ἀθῆναι',
  ru: 'Сначала спросите объявление ё',
  uk: 'Спершу запитайте її ґанок',
}

test.each(Object.entries(titles))('every letter of a title in %s is drawn', async (locale, title) => {
  for (const letter of graphemes(tidy(title))) expect(await ink(letter, locale), letter).toBeGreaterThan(0)
})

test('what no face can draw leaves a gap, not a box', async () => {
  for (const stranger of ['🎉', '👨‍👩‍👧', '🏳️‍🌈', '𓀀', 'ሀ', '\u{10FFFD}', '\uE000', '\u0007'])
    expect(await ink(tidy(stranger), 'en'), stranger).toBe(0)
})

test('a card is 1200 by 630, and another title is another card', async () => {
  const [one, again, other] = await Promise.all(
    [facts, facts, { ...facts, title: 'Plant fewer street trees' }].map((each) => drawCard(press, each)),
  )
  expect(sizeOf(one!)).toEqual(['PNG', 1200, 630])
  expect(again!.equals(one!)).toBe(true)
  expect(other!.equals(one!)).toBe(false)
  expect(sizeOf(await drawBlankCard(press))).toEqual(['PNG', 1200, 630])
})

test.each([
  'x'.repeat(200),
  'W'.repeat(200),
  '字'.repeat(200),
  'كلمة '.repeat(40),
  'Z\u0300\u0301\u0302\u0303'.repeat(40),
  '\u202Eabc\u2067def',
  '\ud83c',
  '<b>&amp;{}</b>\u0000\n\n\t',
  '🎉',
  ' ',
])('there is a card whatever the title is: %j', async (title) => {
  for (const sentence of [null, title])
    for (const locale of ['en', 'ar', 'xx-nonsense'])
      expect(sizeOf(await drawCard(press, { ...facts, title, sentence, locale, context: title }))).toEqual([
        'PNG',
        1200,
        630,
      ])
})

test('Arabic begins on the right', async () => {
  const renderer = await press.readyFor(titles.ar!)
  const { runs } = await renderer.measure(large('أولًا', { locale: 'ar', dir: 'rtl' })(60), { width: WIDTH })
  expect(runs[0]!.x + runs[0]!.width).toBeCloseTo(WIDTH, 0)
})

test('a title is as large as it fits: words whole where they can be, and nothing is lost before the smallest size', async () => {
  const set = async (title: string) => {
    const renderer = await press.readyFor(title)
    const tongue = { locale: 'en', dir: 'ltr' } as const
    const { style } = await fitWords(
      renderer,
      large(title, tongue),
      { width: WIDTH, height: 320 },
      sizes.title,
    )
    return style!
  }
  const [short, long, word] = await Promise.all(
    ['No', 'We ask that nobody take what we made. '.repeat(5), 'e'.repeat(60)].map(set),
  )
  expect(short!.fontSize).toBe(sizes.title[0])
  expect(long!.fontSize).toBeGreaterThanOrEqual(40)
  expect([short!.overflowWrap, long!.overflowWrap, word!.overflowWrap]).toEqual([
    undefined,
    undefined,
    'anywhere',
  ])
  expect((await set('字'.repeat(1_000))).lineClamp).toBeGreaterThan(3)
})

test('a title is drawn as one line of text, whatever is typed into it', () => {
  expect(tidy(' a\n\nb\u0000c\u202Ed\u2066e ')).toBe('a b cde')
  expect(tidy('10\u202F000 «\u00A0x\u00A0»')).toBe('10\u00A0000 «\u00A0x\u00A0»')
  expect(tidy('ถามผู้สร้างสรรค์ก่อน').split('\u200B').length).toBeGreaterThan(2)
})

test('whatever a card shows is in its version', () => {
  const changes: Partial<CardFacts>[] = [
    { kind: 'album' },
    { organiser: 'Others' },
    { accent: '#7a1f2b' },
    { phase: 'closed' },
    { opensAt: new Date(0) },
    { count: 11_501 },
    { locale: 'fr' },
    { title: 'Trees' },
    { context: '' },
    { sentence: 'Plant a tree in every street.' },
    { host: 'example.org' },
  ]
  expect(new Set(changes.flatMap(Object.keys))).toEqual(new Set(Object.keys(facts)))
  const versions = [facts, ...changes.map((change) => ({ ...facts, ...change }))].map(cardVersion)
  expect(new Set(versions).size).toBe(changes.length + 1)
  expect(cardVersion({ ...facts })).toBe(cardVersion(facts))
  for (const version of versions) expect(version).toMatch(/^[\w-]{10}$/)
})
