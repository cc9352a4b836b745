/**
 * Every character that a TrueType or OpenType font has a picture for, by its `cmap` table (OpenType 1.9.1), in format 4 or
 * 12. What a font’s package says it is for is only nearly what is in it.
 */
export function readCharacters(font: Buffer): Set<number> {
  const at = tableOf(font, 'cmap')
  const characters = new Set<number>()
  for (let record = 0; record < font.readUInt16BE(at + 2); record++) {
    const table = at + font.readUInt32BE(at + 8 + 8 * record)
    const format = font.readUInt16BE(table)
    if (format === 4) readSegments(font, table, characters)
    if (format === 12) readGroups(font, table, characters)
  }
  return characters
}

/** Where a table begins in a font, in bytes; throws where there is none. */
export function tableOf(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  throw new Error(`a font without ${tag}`)
}

function readSegments(font: Buffer, table: number, characters: Set<number>) {
  const bytes = font.readUInt16BE(table + 6)
  const ends = table + 14
  for (let at = 0; at < bytes; at += 2) {
    const last = font.readUInt16BE(ends + at)
    const first = font.readUInt16BE(ends + 2 + bytes + at)
    const shift = font.readUInt16BE(ends + 2 + 2 * bytes + at)
    const place = ends + 2 + 3 * bytes + at
    const offset = font.readUInt16BE(place)
    for (let point = first; point <= last && point < 0xffff; point++) {
      const glyph = offset
        ? font.readUInt16BE(place + offset + 2 * (point - first))
        : (point + shift) & 0xffff
      if (glyph !== 0) characters.add(point)
    }
  }
}

function readGroups(font: Buffer, table: number, characters: Set<number>) {
  const end = table + 16 + 12 * font.readUInt32BE(table + 12)
  for (let group = table + 16; group < end; group += 12)
    for (let point = font.readUInt32BE(group); point <= font.readUInt32BE(group + 4); point++)
      characters.add(point)
}
