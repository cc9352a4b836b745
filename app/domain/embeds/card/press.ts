import { readFile } from 'node:fs/promises'
import type { Renderer } from '@takumi-rs/core'
import { blankFace } from './blank-face.ts'
import { listFaceParts, type FacePart } from './faces.ts'
import { NOTHING } from './stack-for.ts'

/** What cards are drawn with: asked for a text, it is ready to draw that text. */
export type Press = { readyFor: (text: string) => Promise<Renderer> }

/**
 * Opens a press, which costs nothing before the first card. The drawing library comes in with that one (8 MB); of the
 * faces, each file is read once, when a text first needs one of its characters. With all 380 files read, as only
 * every character of Chinese, Japanese and Korean would have it, the process is 80 MB larger.
 */
export function openPress(): Press {
  let opening: ReturnType<typeof open> | undefined
  return {
    async readyFor(text) {
      opening ??= open()
      const { renderer, parts, read } = await opening
      const needed = parts.filter(({ ranges }) => holdsAny(ranges, text))
      await Promise.all(needed.map(read))
      return renderer
    },
  }
}

async function open() {
  const { Renderer } = await import('@takumi-rs/core')
  // A card is drawn once and kept by those who asked; there is no picture in it that comes again.
  const renderer = new Renderer({ cacheMaxBytes: 0 })
  await renderer.registerFont({ name: NOTHING, data: blankFace() })
  const reading = new Map<string, Promise<unknown>>()
  const read = ({ family, file, ranges }: FacePart) => {
    const begun = reading.get(file) ?? register()
    reading.set(file, begun)
    return begun
    async function register() {
      const data = await readFile(file)
      await renderer.registerFont({ name: family, data, unicodeRange: ranges })
    }
  }
  return { renderer, parts: listFaceParts(), read }
}

const holdsAny = (ranges: [number, number][], text: string) =>
  Array.from(text).some((character) => {
    const point = character.codePointAt(0)!
    return ranges.some(([first, last]) => point >= first && point <= last)
  })
