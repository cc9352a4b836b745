import { z } from 'zod'
import { readIsbn } from './isbn.ts'
import { papers, type PaperName } from './papers.ts'
import { CUSTOM, trims, type Trim } from './trims.ts'

const words = (most: number) => z.string().trim().max(most, 'long').default('')
const count = (least: number, most: number, usual: number) =>
  z.coerce.number('unreadable').min(least, 'small').max(most, 'large').default(usual)

/** How names can stand: by family name, by given name, by lot, or in the order in which people signed. */
export const orders = ['family', 'given', 'random', 'date'] as const
export type NameOrder = (typeof orders)[number]

const keysOf = <Key extends string>(all: Record<Key, unknown>) => Object.keys(all) as [Key, ...Key[]]

/**
 * What a team chooses about its book, as a form sends it or JSON keeps it. Lengths of texts are in UTF-16 units, sizes of pages in
 * millimetres, of type in points. Texts are plain: an empty line ends a paragraph. Faults are codes: `empty`, `long`,
 * `unreadable`, `small`, `large`.
 */
export const BookSettings = z.object({
  title: z.string().trim().min(1, 'empty').max(200, 'long'),
  authorLine: words(200),
  /** A preface or a dedication, before the statement. */
  frontMatter: words(20_000),
  statement: words(20_000),
  backCover: words(1_500),
  /** Who publishes it, where, and under which rights. */
  imprint: words(2_000),
  isbn: z
    .string()
    .trim()
    .default('')
    .refine((isbn) => isbn === '' || readIsbn(isbn) !== undefined, 'unreadable'),
  trim: z.enum([...keysOf(trims), 'custom'], 'unreadable').default('a5'),
  width: count(CUSTOM.width.least, CUSTOM.width.most, trims.a5.width),
  height: count(CUSTOM.height.least, CUSTOM.height.most, trims.a5.height),
  paper: z.enum(keysOf<PaperName>(papers), 'unreadable').default('bookwove-80'),
  columns: count(1, 6, 3).pipe(z.int('unreadable')),
  // Under five points an offset press closes the eyes of the letters; over fourteen a column holds no whole name.
  typeSize: count(5, 14, 7.5),
  blankLeaves: count(0, 400, 0).pipe(z.int('unreadable')),
  order: z.enum(orders, 'unreadable').default('family'),
  /** What the lot is drawn with; printed, so that anybody can draw it again. */
  seed: words(100),
  /** Three millimetres more on every side of the cover, and of the pages for the printer. */
  bleed: z.stringbool().or(z.boolean()).default(false),
  cropMarks: z.stringbool().or(z.boolean()).default(false),
})
export type BookSettings = z.infer<typeof BookSettings>

/** The size of a book’s pages. */
export const trimOf = ({ trim, width, height }: BookSettings): Trim =>
  trim === 'custom' ? { width, height } : trims[trim]
