/** The width and height of a page after it is cut, in millimetres. */
export type Trim = { width: number; height: number }

/**
 * Sizes with a name. A5 is ISO 216; B-format is the British trade paperback, 129 × 198 mm; 6 × 9 inches is the American one.
 */
export const trims = {
  a5: { width: 148, height: 210 },
  'b-format': { width: 129, height: 198 },
  '6x9': { width: 152.4, height: 228.6 },
} as const satisfies Record<string, Trim>

// Kindle Direct Publishing, “Set trim size, bleed, and margins”: 4 × 6 to 8.5 × 11.69 inches, the widest range of the
// printers who make a book from one copy on.
export const CUSTOM = { width: { least: 101.6, most: 215.9 }, height: { least: 152.4, most: 297 } }
