/** What stands in a column: a name, by its place in the list, or the letter that begins with one. */
export type Item = { name: number; lines: number } | { letterOf: number; lines: number }

/** A name and how many lines it takes; `beginsLetter` where an alphabetical list comes to a new letter. */
export type Entry = { lines: number; beginsLetter: boolean }

/** The columns of one page. */
export type Sheet = Item[][]

export type Room = { lines: number; columns: number }

/**
 * Pours names into columns, page by page. A letter keeps a line of white above it, none at the head of a column, and never
 * stands without a name under it; a name of two lines is not parted. The first page has `opening` lines less, and the
 * columns of the last one are made even. Without any name there is one page, empty.
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
    const column: Item[] = []
    let used = 0
    for (; next < entries.length; next++) {
      const { lines: own, beginsLetter } = entries[next]!
      const head = beginsLetter ? (used === 0 ? 1 : 2) : 0
      // What is longer than a whole column stands in one of its own.
      if (used > 0 && used + head + own > lines) break
      if (beginsLetter) column.push({ letterOf: next, lines: head })
      column.push({ name: next, lines: own })
      used += head + own
    }
    sheet.push(column)
  }
  return { sheet, next }
}
