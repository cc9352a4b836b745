import type { MeasuredNode, Renderer, TextNode } from '@takumi-rs/core'

/** A text at a size in pixels; where it must be, with its long words broken, and cut to so many lines. */
export type Setting = (size: number, forced?: { breaking: true; lines?: number }) => TextNode

type Box = { width: number; height: number }

// A word of fifty letters is broken rather than made this small for.
const WHOLE_FROM = 40

/**
 * A text in the largest of some sizes that fits a box (pixels, sizes falling): with its words whole where that leaves it
 * large, with words broken otherwise, and cut with an ellipsis where it is too long for the smallest size.
 */
export async function fitWords(
  renderer: Renderer,
  set: Setting,
  box: Box,
  sizes: number[],
): Promise<TextNode> {
  const fits = async (words: TextNode) => {
    const measured = await renderer.measure(words, { width: box.width })
    return measured.height <= box.height && widest(measured) <= box.width + 1
  }
  const whole = sizes.filter((size) => size >= WHOLE_FROM)
  const size = await firstThat(whole, (each) => fits(set(each)))
  if (size) return set(size)
  const broken = await firstThat(sizes, (each) => fits(set(each, { breaking: true })))
  if (broken) return set(broken, { breaking: true })
  const smallest = sizes.at(-1)!
  const { height } = await renderer.measure(set(smallest, { breaking: true, lines: 1 }), { width: box.width })
  return set(smallest, { breaking: true, lines: Math.max(1, Math.floor(box.height / height)) })
}

// By halves: what fits in a size fits in every smaller one.
async function firstThat(
  sizes: number[],
  fits: (size: number) => Promise<boolean>,
): Promise<number | undefined> {
  let [from, to] = [0, sizes.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (await fits(sizes[middle]!)) to = middle
    else from = middle + 1
  }
  return sizes[from]
}

function widest({ runs, children }: MeasuredNode): number {
  const ends = runs.map(({ x, width, text }) => (text.trim() === '' ? 0 : x + width))
  return Math.max(0, ...ends, ...children.map(widest))
}
