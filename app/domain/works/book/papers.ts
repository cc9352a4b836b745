/**
 * Papers by what a printer calls them: grams to the square metre, and British “volume”, the thickness in millimetres of a
 * hundred leaves of 100 g/m². Together they give how thick a leaf is.
 */
export const papers = {
  'offset-80': { grams: 80, volume: 13 },
  'offset-90': { grams: 90, volume: 13 },
  'bookwove-60': { grams: 60, volume: 20 },
  'bookwove-80': { grams: 80, volume: 18 },
  'cream-70': { grams: 70, volume: 18 },
  'coated-115': { grams: 115, volume: 9 },
} as const satisfies Record<string, { grams: number; volume: number }>

export type PaperName = keyof typeof papers

/**
 * How thick one leaf of a paper is, in micrometres. Volume 18 at 80 g/m² is 144: 18 mm for a hundred leaves of 100 g/m²
 * is 180 µm a leaf, and a lighter leaf of the same making is thinner in proportion.
 */
export function caliper(paper: PaperName): number {
  const { grams, volume } = papers[paper]
  return (grams * volume) / 10
}
