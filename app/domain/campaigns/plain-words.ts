/** A title or context for places that carry no markup, such as an email before a mailbox is proven: one line, no addresses of other sites, at most 80 characters (TRUST C-04). */
export function plainWords(text: string): string {
  const line = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\b(?:https?:\/\/|www\.)\S+/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const characters = Array.from(line)
  return characters.length > 80 ? `${characters.slice(0, 79).join('').trimEnd()}…` : line
}
