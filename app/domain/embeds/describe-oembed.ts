import type { Appearance } from './read-appearance.ts'
import type { Face } from './find-face.ts'
import { frameCode } from './write-code.ts'

const CACHED_SECONDS = 3_600
const CARD = { width: 1200, height: 630 }

/** The size of a counter's frame, in CSS pixels, as long as nobody lets it tell its height itself. */
const frames = { full: { width: 420, height: 260 }, compact: { width: 420, height: 48 } } as const

/** An answer of the `rich` type (oEmbed 1.0, §2.3.4.4). */
export type Oembed = {
  version: '1.0'
  type: 'rich'
  title: string
  author_name: string
  author_url: string
  provider_name: string
  provider_url: string
  cache_age: number
  html: string
  width: number
  height: number
  /** The card, where the asking site has room for it (§2.3.4). */
  thumbnail_url?: string
  thumbnail_width?: number
  thumbnail_height?: number
}

/** How much room a site has, in CSS pixels; absent where it does not say. */
type Room = { width?: number; height?: number }

export type OembedLinks = { campaign: string; frame: string; card: string; home: string }

/** A frame's size within what the asking site has room for: `full` where it fits, else `compact`. */
export function fitFrame(most: Room): {
  size: Appearance['size']
  width: number
  height: number
} {
  const size = (most.height ?? Infinity) < frames.full.height ? 'compact' : 'full'
  const { width, height } = frames[size]
  return {
    size,
    width: Math.min(width, most.width ?? width),
    height: Math.min(height, most.height ?? height),
  }
}

/** Tells a site how to show a campaign's counter, for software that asks by oEmbed. `html` is one frame of ours. */
export function describeOembed(
  face: Pick<Face, 'title' | 'organiser'>,
  links: OembedLinks,
  provider: string,
  { width, height }: { width: number; height: number },
  most: Room = {},
): Oembed {
  return {
    version: '1.0',
    type: 'rich',
    title: face.title,
    author_name: face.organiser,
    author_url: links.campaign,
    provider_name: provider,
    provider_url: links.home,
    cache_age: CACHED_SECONDS,
    html: frameCode(links.frame, face.title, height),
    width,
    height,
    ...(fits(CARD, most) && {
      thumbnail_url: links.card,
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    }),
  }
}

const fits = (size: Required<Room>, { width = Infinity, height = Infinity }: Room) =>
  size.width <= width && size.height <= height
