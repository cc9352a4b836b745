// OpenType 1.9.1, “Font file”: a table per tag, each field at its place, everything else zero.
const tables: [tag: string, bytes: number, fields: [at: number, value: number, bytes: 2 | 4][]][] = [
  ['OS/2', 96, [[0, 4, 2], [4, 400, 2], [6, 5, 2], [68, 800, 2], [74, 800, 2], [76, 200, 2]]], // prettier-ignore
  // One table of format 13, “many-to-one”: every code point there is leads to glyph 1.
  ['cmap', 40, [[2, 1, 2], [4, 3, 2], [6, 10, 2], [8, 12, 4], [12, 13, 2], [16, 28, 4], [24, 1, 4], [32, 0x10ffff, 4], [36, 1, 4]]], // prettier-ignore
  ['glyf', 4, []],
  ['head', 54, [[0, 0x10000, 4], [12, 0x5f0f3cf5, 4], [16, 3, 2], [18, 1000, 2], [46, 8, 2]]], // prettier-ignore
  ['hhea', 36, [[0, 0x10000, 4], [4, 800, 2], [34, 1, 2]]], // prettier-ignore
  ['hmtx', 6, []],
  ['loca', 6, []],
  ['maxp', 32, [[0, 0x10000, 4], [4, 2, 2], [14, 2, 2]]], // prettier-ignore
  ['name', 6, [[4, 6, 2]]],
  ['post', 32, [[0, 0x30000, 4]]],
]

/**
 * A font of half a kilobyte in which every character there is takes no room and shows nothing. Last in a stack it
 * stands for what no face can draw, such as an emoji: a gap reads better than a box.
 */
export function blankFace(): Uint8Array {
  const directory = Buffer.alloc(12 + 16 * tables.length)
  directory.writeUInt32BE(0x10000, 0)
  directory.writeUInt16BE(tables.length, 4)
  const parts: Buffer[] = []
  let at = directory.length
  for (const [place, [tag, bytes, fields]] of tables.entries()) {
    const table = Buffer.alloc(Math.ceil(bytes / 4) * 4)
    for (const [field, value, size] of fields) table.writeUIntBE(value, field, size)
    const entry = 12 + 16 * place
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(at, entry + 8)
    directory.writeUInt32BE(bytes, entry + 12)
    parts.push(table)
    at += table.length
  }
  return Buffer.concat([directory, ...parts])
}
