import type { Kept, Sent } from './make-answer.ts'

const MOST_REMEMBERED = 500
// Browsers' wishes are some thirty, and a header may be sixteen kilobytes.
const LONGEST_REMEMBERED = 200
const accepted = new Map<string, ('br' | 'gzip')[]>()

/** The smallest form of an answer that a request's `Accept-Encoding` takes (RFC 9110 §12.5.3); as it is, where it names none of ours. */
export function chooseEncoding(kept: Kept, acceptEncoding = ''): Sent {
  if (!kept.br) return kept.plain
  const taken = accepted.get(acceptEncoding) ?? read(acceptEncoding)
  remember(acceptEncoding, taken)
  return kept[taken[0]!] ?? kept.plain
}

function remember(header: string, taken: ('br' | 'gzip')[]): void {
  if (accepted.has(header) || header.length > LONGEST_REMEMBERED) return
  if (accepted.size >= MOST_REMEMBERED) accepted.clear()
  accepted.set(header, taken)
}

function read(header: string): ('br' | 'gzip')[] {
  const wishes = header
    .toLowerCase()
    .split(',')
    .map((wish) => wish.split(';').map((part) => part.trim()))
  const takes = (encoding: string) => {
    const wish = wishes.find(([name]) => name === encoding) ?? wishes.find(([name]) => name === '*')
    return wish !== undefined && !wish.some((part) => /^q=0(?:\.0*)?$/.test(part))
  }
  return (['br', 'gzip'] as const).filter(takes)
}
