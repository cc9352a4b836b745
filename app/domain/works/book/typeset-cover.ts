import sharp from 'sharp'
import { directionOf } from '#i18n/locales.ts'
import { eanBars } from './ean-bars.ts'
import type { EditionFacts } from '../kind.ts'
import { hyphenate, readIsbn } from './isbn.ts'
import { openSetting } from './matter/open-setting.ts'
import { setFront } from './matter/set-front.ts'
import { markBoxes } from './press/mark-boxes.ts'
import { openPress } from './press/open-press.ts'
import { BLEED_MM, MARKS_MM, titleSize } from './press/order-of.ts'
import { trimOf, type BookSettings } from './settings.ts'
import { SPINE_WITH_WORDS_MM, spineWidth } from './spine-width.ts'

/** A cover: the whole sheet as a PDF for the printer, and its front as a PNG, for shelves of e-books. */
export type Cover = { sheet: Buffer; front: Buffer }

/** How large a book is that needs a cover: names in it, and pages, blank ones too. */
export type Inside = { names: number; pages: number }

/**
 * The cover of a book as one sheet: back, spine and front. The spine is as wide as so many pages of its paper are thick,
 * and carries words where they have room. An ISBN stands on the back as an EAN-13 in its full size, each bar a vector.
 */
export async function typesetCover(
  { names, pages }: Inside,
  settings: BookSettings,
  edition: EditionFacts,
): Promise<Cover> {
  const setting = await openSetting(edition.locale)
  const { title, stack, ...words } = await setFront(setting, settings, edition, names)
  const trim = trimOf(settings)
  const bleed = settings.bleed ? BLEED_MM : 0
  const spine = spineWidth(pages, settings.paper)
  const isbn = readIsbn(settings.isbn)
  const press = await openPress(setting.fonts())
  try {
    const order = {
      title: title.text,
      author: settings.authorLine || edition.organiser,
      lang: edition.locale,
      rtl: directionOf(edition.locale) === 'rtl',
      stacks: setting.stacks(),
      trim,
      bleed,
      marks: settings.cropMarks,
      off: bleed + (settings.cropMarks ? MARKS_MM : 0),
      spine,
      spineWords: spine >= SPINE_WITH_WORDS_MM,
      titleSize: titleSize(title.text, trim.width),
      titleStack: title.stack,
      frontStack: stack,
      authorLine: words.authorLine[0],
      count: words.count[0],
      backCover: words.backCover,
      isbn: isbn ? `ISBN ${hyphenate(isbn, settings.isbn)}` : '',
      digits: [...(isbn ?? '')],
      bars: isbn ? eanBars(isbn) : [],
      frontOnly: false,
    }
    const printed = press.print(press.typeset('cover', order), {
      at: new Date(edition.cutOff),
      tagged: false,
    })
    const sheet = markBoxes(printed, order)
    const front = press.draw(press.typeset('cover', { ...order, frontOnly: true, off: 0, marks: false }))
    return { sheet, front: await paint(front) }
  } finally {
    press.forget()
  }
}

// Shops of e-books ask for 1,600 pixels of height.
const paint = (svg: string) =>
  sharp(Buffer.from(svg))
    .resize({ height: 1600 })
    .flatten({ background: 'white' })
    .png({ palette: true, colours: 16 })
    .toBuffer()
