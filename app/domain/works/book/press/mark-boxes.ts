/** Where a sheet is cut: how far from its edges, in millimetres; and how far over that its ink goes. */
export type Cut = { off: number; bleed: number }

const POINTS_IN_MM = 72 / 25.4
const PAGE = /^\d+ \d+ obj\s+<<\s+\/Type \/Page\s/
const MEDIA_BOX = /\/MediaBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/
// The longest page that Typst describes, with a font for each of a hundred scripts, is a tenth of this.
const PAGE_BYTES = 64 * 1024
const HEAD_BYTES = 64

/**
 * Says on every page of a PDF where the printer’s knife goes: a TrimBox, and a BleedBox as far over it as ink is laid on (ISO 32000-1,
 * 14.11.2, and what PDF/X asks of every page). Typst writes neither. Its pages are kept as they are, byte for byte, but for these two
 * lines, and the table of where everything lies is written anew, so that the same PDF gives the same bytes. For a PDF as our Typst makes it,
 * with one plain table and pages in plain words; throws at any other.
 */
export function markBoxes(pdf: Buffer, { off, bleed }: Cut): Buffer {
  const { tableAt, offsets, trailer } = readTable(pdf)
  const added = offsets
    .flatMap((from) => {
      if (!PAGE.test(pdf.toString('latin1', from, from + HEAD_BYTES))) return []
      const box = MEDIA_BOX.exec(pdf.toString('latin1', from, from + PAGE_BYTES))
      if (!box) throw new Error('a page without a size')
      return { at: from + box.index + box[0].length, lines: boxesOf(box.slice(1).map(Number), off, bleed) }
    })
    .toSorted((a, b) => a.at - b.at)
  if (added.length === 0) throw new Error('a PDF without a page in plain words')

  const moved = (at: number) =>
    at + added.reduce((sum, each) => (each.at < at ? sum + each.lines.length : sum), 0)
  const parts: Buffer[] = []
  let from = 0
  for (const { at, lines } of added) {
    parts.push(pdf.subarray(from, at), Buffer.from(lines, 'latin1'))
    from = at
  }
  const rows = offsets.map((at) => `${String(moved(at)).padStart(10, '0')} 00000 n\r\n`)
  const end = `xref\n0 ${rows.length + 1}\n0000000000 65535 f\r\n${rows.join('')}${trailer}startxref\n${moved(tableAt)}\n%%EOF`
  return Buffer.concat([...parts, pdf.subarray(from, tableAt), Buffer.from(end, 'latin1')])
}

function boxesOf([left, bottom, right, top]: number[], off: number, bleed: number): string {
  const box = (inside: number) =>
    [left! + inside, bottom! + inside, right! - inside, top! - inside].map((side) => Number(side.toFixed(4)))
  const [trim, ink] = [box(off * POINTS_IN_MM), box((off - bleed) * POINTS_IN_MM)]
  return `\n  /TrimBox [${trim.join(' ')}]\n  /BleedBox [${ink.join(' ')}]`
}

/** The one table of a PDF (ISO 32000-1, 7.5.4): where each object begins, in bytes, from the first; and the trailer after it. */
function readTable(pdf: Buffer) {
  const tail = pdf.toString('latin1', pdf.lastIndexOf('startxref'))
  const tableAt = Number(/^startxref\s+(\d+)/.exec(tail)?.[1])
  const table = pdf.toString('latin1', tableAt)
  const [head, count] = /^xref\s+0 (\d+)\s/.exec(table) ?? []
  const trailerAt = table.indexOf('trailer')
  const rows = table.slice(head?.length, trailerAt).match(/\d{10} \d{5} [nf]/g) ?? []
  const used = rows.slice(1)
  if (
    !head ||
    rows.length !== Number(count) ||
    used.some((row) => !row.endsWith('n')) ||
    table.includes('/Prev')
  )
    throw new Error('a PDF with another kind of table')
  const offsets = used.map((row) => Number(row.slice(0, 10)))
  return { tableAt, offsets, trailer: table.slice(trailerAt, table.indexOf('startxref')) }
}
