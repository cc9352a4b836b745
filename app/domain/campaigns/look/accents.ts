const PAPER = '#fdfcf9'
const PAPER_DARK = '#141311'
const [BLACK, WHITE] = [0, 255]
const ENOUGH = 4.5

/**
 * A campaign's colour (`#rrggbb`) for dark paper: the same hue, lightened until it reads (contrast 4.5:1, WCAG 2.2
 * SC 1.4.3). One that reads already comes back as it is.
 */
export const accentOnDark = (colour: string) => untilItReads(colour, PAPER_DARK, WHITE)

/** The same for our light paper, where a faint colour is darkened. */
export const accentOnLight = (colour: string) => untilItReads(colour, PAPER, BLACK)

/** How well a colour reads on our light paper as it is, cut to one decimal: 1 to 21. */
export const contrastOnLight = (colour: string) => Math.floor(contrast(colour, PAPER) * 10) / 10

function untilItReads(colour: string, paper: string, towards: number): string {
  let share = 0
  let mixed = colour
  while (contrast(mixed, paper) < ENOUGH && share < 1) {
    share += 0.05
    mixed = mix(colour, share, towards)
  }
  return mixed
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function mix(colour: string, share: number, towards: number): string {
  const mixed = channels(colour).map((channel) => Math.round(channel + (towards - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of two colours (WCAG 2.2, “contrast ratio”): 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}
