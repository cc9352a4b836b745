/** What stands in a column: a name, by its place in the list, or the letter that begins with one. */
export type Item = { name: number; lines: number } | { letterOf: number; lines: number }

/** A name and how many lines it takes; `beginsLetter` where an alphabetical list comes to a new letter. */
export type Entry = { lines: number; beginsLetter: boolean }

/** The columns of one page. */
export type Sheet = Item[][]

export type Room = { lines: number; columns: number }

/**
 * Pours names into columns, page by page. A letter keeps a line of white above it, none at the head of a column; a name of two
 * lines is not parted. Where there is room for it, two names at least stand under a letter before its column ends, and no last name of
 * a letter, or of the book, begins a column alone. The first page has `opening` lines less, and the columns of the last one are
 * made even. Without any name there is one page, empty.
 */
export function fillColumns(entries: Entry[], room: Room, opening: number): Sheet[] {
  if (entries.length === 0) return [[]]
  const sheets: Sheet[] = []
  let from = 0
  while (from < entries.length) {
    const lines = sheets.length === 0 ? room.lines - opening : room.lines
    const { sheet, next } = fillSheet(entries, from, { ...room, lines })
    sheets.push(next < entries.length ? sheet : evenSheet(entries, from, { ...room, lines }))
    from = next
  }
  return sheets
}

function evenSheet(entries: Entry[], from: number, { lines, columns }: Room): Sheet {
  for (let fewest = 1; fewest < lines; fewest++) {
    const { sheet, next } = fillSheet(entries, from, { lines: fewest, columns })
    if (next === entries.length) return sheet
  }
  return fillSheet(entries, from, { lines, columns }).sheet
}

function fillSheet(entries: Entry[], from: number, { lines, columns }: Room): { sheet: Sheet; next: number } {
  const sheet: Sheet = []
  let next = from
  while (sheet.length < columns && next < entries.length) {
    const column = fillColumn(entries, next, lines)
    next += column.filter((item) => 'name' in item).length
    sheet.push(column)
  }
  return { sheet, next }
}

function fillColumn(entries: Entry[], from: number, lines: number): Item[] {
  const column: Item[] = []
  let used = 0
  for (let next = from; next < entries.length; next++) {
    const { lines: own, beginsLetter } = entries[next]!
    const head = beginsLetter ? (used === 0 ? 1 : 2) : 0
    const together = beginsLetter ? togetherFrom(entries, next) : own
    // What is longer than a whole column stands in one of its own.
    if (used > 0 && used + head + together > lines) {
      if (isLast(entries, next) && column.slice(-3).every((item) => 'name' in item) && column.length > 2)
        column.pop()
      return column
    }
    if (beginsLetter) column.push({ letterOf: next, lines: head })
    column.push({ name: next, lines: own })
    used += head + own
  }
  return column
}

const isLast = (entries: Entry[], at: number) =>
  !entries[at]!.beginsLetter && (at + 1 === entries.length || entries[at + 1]!.beginsLetter)

/** How many lines the first two names of a letter take, or its three where it has no more: two and one would leave the one alone. */
function togetherFrom(entries: Entry[], at: number): number {
  const [first, ...others] = entries.slice(at, at + 4)
  const end = others.findIndex(({ beginsLetter }) => beginsLetter)
  const own = others.slice(0, end === -1 ? undefined : end)
  const kept = own.length === 2 ? own : own.slice(0, 1)
  return kept.reduce((sum, { lines }) => sum + lines, first!.lines)
}
