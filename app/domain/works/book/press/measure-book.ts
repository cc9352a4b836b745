import type { Press } from './open-press.ts'
import type { Order } from './order-of.ts'

/** How many lines each name takes in its column; the page on which the preface or statement begins, and the last one before the names. */
export type Measured = { lines: number[]; begins: number | undefined; ends: number }

// What Typst remembers of ten thousand measured names is a hundred megabytes, and nobody asks for it again.
const AT_ONCE = 2_500

/** Asks Typst how much room the parts of a book take. */
export function measureBook(press: Press, order: Order): Measured {
  const measure = (part: Partial<Order>) => {
    const sheets = press.typeset('book', { ...order, ...part, kind: 'measure' })
    const lines = press.ask<number[]>(sheets, 'lines')[0]!
    const begins = press.ask<number>(sheets, 'begins')[0]
    const ends = press.ask<number>(sheets, 'ends')[0]!
    press.forget()
    return { lines, begins, ends }
  }
  const { begins, ends } = measure({ names: [] })
  const lines: number[] = []
  for (let from = 0; from < order.names.length; from += AT_ONCE) {
    const names = order.names.slice(from, from + AT_ONCE)
    lines.push(...measure({ names, parts: [], tracks: [], imprint: [] }).lines)
  }
  return { lines, begins, ends }
}
