import { album } from './album/kind.ts'
import { book } from './book/index.ts'
import type { Kind } from './kind.ts'

export type KindName = 'album' | 'book'

/** Every kind of work there is. A further one is a folder beside these and a line here. */
export const kinds: Record<string, Kind> = { album, book }

export const isKind = (name: string, known: Record<string, Kind>): name is KindName =>
  Object.hasOwn(known, name)
