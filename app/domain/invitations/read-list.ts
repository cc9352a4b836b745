import { parse } from 'csv-parse/sync'
import { limits } from '#limits'
import { readAddress } from '#addresses'

/** `no-address`: nothing with an @ in it. `unreadable`: no address that an email could go to. `twice`: on an earlier line. */
export type LineFault = 'no-address' | 'unreadable' | 'twice' | 'invited-before'
export type Line = { line: number; address: string; addressKey: string }
export type ListReading =
  | { outcome: 'ok'; lines: number; good: Line[]; faults: { line: number; fault: LineFault }[] }
  | { outcome: 'refused'; fault: 'E_EMPTY' | 'E_LONG' | 'E_CSV' | 'E_NO_ADDRESSES' }

type Parsed = { record: string[]; info: { lines: number } }

/**
 * Reads a list of people as a spreadsheet saves it: CSV with commas, semicolons or tabs, quoted or not (RFC 4180). The
 * addresses are looked for in the column that holds most signs “@”, whatever its name and language; a first line without one
 * is its heading. Everything else on a line is dropped here and kept nowhere. Tells of every line what is wrong with it.
 */
export function readList(text: string): ListReading {
  if (text.trim() === '') return { outcome: 'refused', fault: 'E_EMPTY' }
  let parsed: Parsed[]
  try {
    parsed = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      to: limits.invitationLists.mostLines + 2,
      max_record_size: 20_000,
    }) as unknown as Parsed[]
  } catch {
    return { outcome: 'refused', fault: 'E_CSV' }
  }
  const column = columnOfAddresses(parsed.map(({ record }) => record))
  if (column === undefined) return { outcome: 'refused', fault: 'E_NO_ADDRESSES' }
  const headed = !parsed[0]!.record[column]?.includes('@')
  const people = headed ? parsed.slice(1) : parsed
  if (people.length > limits.invitationLists.mostLines) return { outcome: 'refused', fault: 'E_LONG' }

  const good: Line[] = []
  const faults: { line: number; fault: LineFault }[] = []
  const known = new Set<string>()
  for (const { record, info } of people) {
    const line = info.lines
    const typed = record[column] ?? ''
    const reading = readAddress(typed)
    if (!typed.includes('@')) faults.push({ line, fault: 'no-address' })
    else if (reading.outcome === 'refused') faults.push({ line, fault: 'unreadable' })
    else if (known.has(reading.key)) faults.push({ line, fault: 'twice' })
    else good.push({ line, address: reading.address, addressKey: reading.key })
    if (reading.outcome === 'ok') known.add(reading.key)
  }
  return { outcome: 'ok', lines: people.length, good, faults }
}

function columnOfAddresses(records: string[][]): number | undefined {
  const signs: number[] = []
  for (const record of records)
    for (const [place, cell] of record.entries())
      if (cell.includes('@')) signs[place] = (signs[place] ?? 0) + 1
  const most = Math.max(0, ...signs.filter(Boolean))
  return most === 0 ? undefined : signs.indexOf(most)
}
