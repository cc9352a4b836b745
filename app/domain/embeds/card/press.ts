import { readFile } from 'node:fs/promises'
import type { Renderer } from '@takumi-rs/core'
import { blankFace } from './blank-face.ts'
import { listFaceParts, type FacePart } from './faces.ts'
import { NOTHING } from './stack-for.ts'

/** What cards are drawn with: asked for a text, it is ready to draw that text. */
export type Press = { readyFor: (text: string) => Promise<Renderer> }

/**
 * Opens a press, which costs nothing before the first card. The drawing library comes in with that one; of the faces, each
 * file is read once, when a text first needs one of its characters. A process that has drawn six languages is 65 MB larger;
 * with all 380 files read, as only every character of Chinese, Japanese and Korean would have it, 90 MB.
 */
export function openPress(): Press {
  let opening: ReturnType<typeof open> | undefined
  return {
    async readyFor(text) {
      opening ??= open()
      opening.catch(() => (opening = undefined))
      const { renderer, learn } = await opening
      await Promise.all(Array.from(new Set(text), learn))
      return renderer
    },
  }
}

async function open() {
  const { Renderer } = await import('@takumi-rs/core')
  // No card holds a picture that another one needs again.
  const renderer = new Renderer({ cacheMaxBytes: 0 })
  await renderer.registerFont({ name: NOTHING, data: blankFace() })
  const parts = listFaceParts()
  const characters = new Map<string, Promise<unknown>>()
  const files = new Map<string, Promise<unknown>>()

  const read = async ({ family, file, ranges }: FacePart) =>
    renderer.registerFont({ name: family, data: await readFile(file), unicodeRange: ranges })
  const once = (part: FacePart) => known(files, part.file, () => read(part))
  // Looking through all ranges takes a third of a millisecond for ten characters, so no character is looked for twice.
  const learn = (character: string) =>
    known(characters, character, () => {
      const point = character.codePointAt(0)!
      return Promise.all(parts.filter(({ ranges }) => holds(ranges, point)).map(once))
    })
  return { renderer, learn }
}

function known<Key>(all: Map<Key, Promise<unknown>>, key: Key, begin: () => Promise<unknown>) {
  const begun = all.get(key) ?? begin()
  all.set(key, begun)
  begun.catch(() => all.delete(key))
  return begun
}

const holds = (ranges: [number, number][], point: number) =>
  ranges.some(([first, last]) => point >= first && point <= last)
