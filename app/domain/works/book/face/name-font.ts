const FAMILY = 1
const FULL = 4
const POSTSCRIPT = 6

/**
 * The same font under another family name: a face is published in many files of one name, and a typesetter knows fonts by
 * their names. Everything else is kept; the new `name` table (OpenType 1.9.1, version 0) says nothing but the name.
 */
export function nameFont(font: Buffer, family: string): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, entry) => {
    const at = 12 + 16 * entry
    const tag = font.toString('latin1', at, at + 4)
    const from = font.readUInt32BE(at + 8)
    return { tag, bytes: font.subarray(from, from + font.readUInt32BE(at + 12)) }
  }).map((table) => (table.tag === 'name' ? { tag: 'name', bytes: nameTable(family) } : table))

  const directory = Buffer.from(font.subarray(0, 12 + 16 * tables.length))
  const parts = [directory]
  let length = directory.length
  for (const [entry, { tag, bytes }] of tables.entries()) {
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(padded)
    const at = 12 + 16 * entry
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksum(padded), at + 4)
    directory.writeUInt32BE(length, at + 8)
    directory.writeUInt32BE(bytes.length, at + 12)
    parts.push(padded)
    length += padded.length
  }
  return Buffer.concat(parts)
}

// One string for all three: platform 3 (Windows), encoding 1 (Unicode, UTF-16), language 0x409.
function nameTable(family: string): Buffer {
  const ids = [FAMILY, FULL, POSTSCRIPT]
  const text = Buffer.from(family, 'utf16le').swap16()
  const table = Buffer.alloc(6 + 12 * ids.length)
  table.writeUInt16BE(ids.length, 2)
  table.writeUInt16BE(table.length, 4)
  for (const [place, id] of ids.entries())
    for (const [field, value] of [3, 1, 0x409, id, text.length, 0].entries())
      table.writeUInt16BE(value, 6 + 12 * place + 2 * field)
  return Buffer.concat([table, text])
}

function checksum(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}
