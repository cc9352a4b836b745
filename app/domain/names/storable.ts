/**
 * A text that a stranger sent, as PostgreSQL can keep it: without NUL, which no text of its holds (its manual, §8.3), and
 * without halves of a character, which no JSON of its holds (§8.14). Nobody types either, so nobody is told.
 */
export const storable = (sent: string): string => sent.replaceAll('\0', '').toWellFormed()

/** The same of a text of several lines, which browsers send with CR LF between them (HTML, form submission): with LF alone. */
export const storableLines = (sent: string): string => storable(sent).replaceAll(/\r\n?/g, '\n')
