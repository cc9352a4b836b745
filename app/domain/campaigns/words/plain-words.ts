/** A title or context for places that carry no markup, such as an email before a mailbox is proven: one line, no addresses of other sites, at most 80 characters, or `most` (TRUST C-04). */
export function plainWords(text: string, most = 80): string {
  const line = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\b(?:https?:\/\/|www\.)\S+/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const characters = Array.from(line)
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line
}
