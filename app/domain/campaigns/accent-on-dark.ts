const PAPER_DARK = '#141311'
const ENOUGH = 4.5

/**
 * A campaign's colour (`#rrggbb`) for dark paper: the same hue, lightened until it reads (contrast 4.5:1, WCAG 2.2
 * SC 1.4.3). One that reads already comes back as it is.
 */
export function accentOnDark(colour: string): string {
  let share = 0
  let lighter = colour
  while (contrast(lighter, PAPER_DARK) < ENOUGH && share < 1) {
    share += 0.05
    lighter = mix(colour, share)
  }
  return lighter
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function mix(colour: string, white: number): string {
  const mixed = channels(colour).map((channel) => Math.round(channel + (255 - channel) * white))
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
