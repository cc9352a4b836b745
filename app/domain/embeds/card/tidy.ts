const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * A text as a card can draw it: one line of whole characters. Controls become spaces; what would turn the direction of
 * the words after it (Unicode Bidirectional Algorithm, explicit formatting characters) goes. The narrow space that French
 * puts into numbers, which our faces lack, becomes the plain one that does not break either. Languages written without
 * spaces, whose words only a dictionary knows, get an invisible one after each word (U+200B), so that lines can end there.
 */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\uFFFD]/g, '')
    .replaceAll('\u202F', '\u00A0')
    .replaceAll(/(?:(?!\u00A0)\s|\p{Cc})+/gu, ' ')
    .replaceAll(unspaced, (words) =>
      Array.from(segmenter.segment(words), ({ segment }) => segment).join('\u200B'),
    )
    .trim()
}
