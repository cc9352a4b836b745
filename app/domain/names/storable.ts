/**
 * A text of several lines as it can be kept, with every letter that was typed: browsers send line ends as CR LF (HTML, form
 * submission), and PostgreSQL takes no NUL and no half of a surrogate pair.
 */
export const storable = (text: string): string =>
  text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed()
