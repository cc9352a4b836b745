import { z } from 'zod'
import { unveil, veil, type Keys } from '#secrets'

export type Erasure =
  | { deed: 'removed' | 'hidden' | 'anonymous' | 'reworded' | 'no-news'; signatureId: string }
  | { deed: 'recording'; recordingId: string }
  | { deed: 'blocked'; addressMac: Buffer }

/** Where a page of the journal lies among the stored files. Pages are numbered from 1, without a gap. */
export const placeOf = (page: number) => `erasures/${String(page).padStart(9, '0')}.ndjson`

const Line = z.object({
  deed: z.enum(['removed', 'hidden', 'anonymous', 'reworded', 'no-news', 'recording', 'blocked']),
  about: z.string(),
})

/** A page as text: a line for each erasure. About whom it is can be read with our secret alone. */
export function writePage(keys: Keys, erasures: Erasure[]): string {
  return erasures
    .map((one) => ({ deed: one.deed, about: aboutOf(keys, one) }))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
}

/** A page read again. Throws where it is not one of ours: then nothing of it is done, and somebody has to look. */
export function readPage(keys: Keys, text: string): Erasure[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => Line.parse(JSON.parse(line)))
    .map(({ deed, about }) => {
      if (deed === 'blocked') return { deed, addressMac: Buffer.from(about, 'base64url') }
      const id = unveil(keys, about)
      if (!id) throw new Error('a page of the erasure journal is not of this platform')
      return deed === 'recording' ? { deed, recordingId: id } : { deed, signatureId: id }
    })
}

function aboutOf(keys: Keys, one: Erasure): string {
  switch (one.deed) {
    case 'blocked':
      return one.addressMac.toString('base64url')
    case 'recording':
      return veil(keys, one.recordingId)
    default:
      return veil(keys, one.signatureId)
  }
}
