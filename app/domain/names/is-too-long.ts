const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const BYTES_PER_GRAPHEME = 4

/** Whether a line has more than `maxGraphemes` characters as a reader counts them, or four times as many bytes. */
export function isTooLong(text: string, maxGraphemes: number): boolean {
  if (Buffer.byteLength(text, 'utf8') > maxGraphemes * BYTES_PER_GRAPHEME) return true
  return text.length > maxGraphemes && [...graphemes.segment(text)].length > maxGraphemes
}
