const LONGEST_BYTES = 120

/**
 * A text as part of a file's name on any machine: without what Windows, macOS or a shell would read as something else, no
 * dot or space at its ends, and 120 bytes at most, cut between characters. Empty when nothing is left.
 */
export function fileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}"*/:<>?\\|]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
  let kept = ''
  for (const { segment } of new Intl.Segmenter('und').segment(plain)) {
    if (Buffer.byteLength(kept + segment) > LONGEST_BYTES) break
    kept += segment
  }
  return kept.replaceAll(/^[. ]+|[. ]+$/g, '')
}

/** The name of a track's file, its number first so that they sort: `03 Government.flac`. */
export const trackFileName = (title: string, number: number, ending: string) =>
  `${String(number).padStart(2, '0')} ${fileName(title)}`.trimEnd() + `.${ending}`
