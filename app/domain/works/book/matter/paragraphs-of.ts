/** The paragraphs of a plain text, which end at an empty line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((words) => words.trim())
    .filter(Boolean)
