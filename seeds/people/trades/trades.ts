/** Occupations parted by commas; `man/woman` where a language has two forms. */
export function trades(text: string): string[] {
  return text.split(',').map((trade) => trade.trim().replace(/\s+/g, ' '))
}
