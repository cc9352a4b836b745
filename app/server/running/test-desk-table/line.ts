import type { Deed } from '#organisers'
import type { aDeskWorld } from '#seeds/desk-world.ts'

/** What the walk through the desk finds there: see desk-world. */
export type DeskWorld = Awaited<ReturnType<typeof aDeskWorld>>

/** Whom an address lets in: the roles of a deed at this place, anybody who is signed in, or anybody at all. */
export type Door = Deed | 'signed in' | 'anybody'

export type DeskLine = {
  /** Who may look; absent where there is nothing to look at. */
  get?: Door
  /** Who may send its form; absent where there is none. */
  post?: Door
  /** What the form holds, so that it would be taken from whoever may; as form data where it takes a file. */
  fields?: (world: DeskWorld) => Record<string, string> | FormData
  /** Set for the pages of a draft: the campaign in the address is the one that is still being written. */
  ofDraft?: true
  /** Set for the pages of an album: the campaign in the address makes one. */
  ofAlbum?: true
  /** What nobody is answered where they are not led to sign in, because what they typed comes back to them. */
  textComesBack?: number
  /** What whoever may come in can be answered here beside 200, 303 and 422. */
  also?: number[]
  /** Set for deeds on names: all others never change a signature or an event (TRUST A-08). */
  touchesSignatures?: true
}

export type DeskTable = Record<string, DeskLine>

/** The form of a page that takes a file, as it is sent to have the file taken away. */
export function removal(): FormData {
  const form = new FormData()
  form.set('remove', 'yes')
  return form
}
