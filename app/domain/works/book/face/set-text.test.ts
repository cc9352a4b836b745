import { expect, test } from 'vitest'
import { BOOK_FACE } from './face-files.ts'
import { openCase } from './open-case.ts'
import { GETA, openSetter } from './set-text.ts'
import { tasteOf } from './taste-of.ts'

const setText = openSetter(await openCase())
const set = (text: string, country = '', locale = 'en') => setText(text, tasteOf(text, country, locale))

test.each([
  ['Ada Lovelace', BOOK_FACE],
  ['Đặng Thị Ngọc Hân', BOOK_FACE],
  ['Анна Каренина', BOOK_FACE],
  ['Ελένη Παππά', BOOK_FACE],
  ['محمود درويش', 'noto-naskh-arabic-arabic'],
  ['יעל כהן', 'noto-serif-hebrew-hebrew'],
  ['अनीता देसाई', 'noto-serif-devanagari-devanagari'],
  ['அருந்ததி', 'noto-serif-tamil-tamil'],
  ['สมชาย', 'noto-serif-thai-thai'],
  ['አበበ በቀለ', 'noto-serif-ethiopic-ethiopic'],
  ['ნინო', 'noto-serif-georgian-georgian'],
  ['Արամ', 'noto-serif-armenian-armenian'],
  ['ᱟᱱᱟ', undefined],
])('%s is set in %s', async (name, family) => {
  const { families, missing, text } = await set(name)
  if (family === undefined) {
    expect(missing.length).toBeGreaterThan(0)
    expect(text).toContain(GETA)
  } else {
    expect(families).toContain(family)
    expect({ missing, text }).toEqual({ missing: [], text: name.normalize('NFC') })
  }
})

test('Chinese characters are drawn as in the country of their owner', async () => {
  const faceOf = async (name: string, country: string) => (await set(name, country)).families.at(-1)
  expect(await faceOf('黃佳蓉', 'TW')).toMatch(/-tc-/)
  expect(await faceOf('黄佳蓉', 'CN')).toMatch(/-sc-/)
  expect(await faceOf('直美', 'JP')).toMatch(/-jp-/)
  expect(await faceOf('山田あかり', '')).toMatch(/-jp-/)
  expect(await faceOf('김철수', '')).toMatch(/-kr-/)
})

test('a letter no face has is printed in its plain form, and told', async () => {
  expect(await set('𝓐𝓭𝓪')).toMatchObject({ text: 'Ada', missing: ['𝓐', '𝓭', '𝓪'] })
  expect(await set('Ada 🎈')).toMatchObject({ text: `Ada ${GETA}`, missing: ['🎈'] })
})

test('what shows nothing is never missed', async () => {
  expect(await set('نرگس‌خانم')).toMatchObject({ missing: [] })
})
