/** The currencies one can choose (ISO 4217, as this program's own Unicode data knows them). */
export const currencies: string[] = Intl.supportedValuesOf('currency')

/** How many digits after the point a currency has: 2 for euros, 0 for yen, 3 for Kuwaiti dinars. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

// A sum that every program can hold as a whole number, in any currency: nine million million cents.
const MOST = 9_000_000_000_000_00

/**
 * An amount as people type it, with a point or a comma and with or without spaces between thousands, in the smallest unit of its
 * currency; undefined for what cannot be read, has more digits after the point than the currency, is nought, or is no sum of this world.
 */
export function readAmount(typed: string, currency: string): number | undefined {
  const digits = digitsOf(currency)
  const text = typed
    .trim()
    .replaceAll(/[\s\u00a0\u202f'’]/g, '')
    .replace('−', '-')
  const fraction = digits > 0 ? `(?:[.,](\\d{1,${digits}}))?` : ''
  const amount = new RegExp(`^(-?)(\\d{1,15}|\\d{1,3}(?:[.,]\\d{3})+)${fraction}$`)
  const [, sign, whole, part = ''] = amount.exec(text) ?? []
  if (whole === undefined) return undefined
  const units = Number(whole.replaceAll(/[.,]/g, '') + part.padEnd(digits, '0'))
  if (units === 0 || units > MOST) return undefined
  return sign ? -units : units
}
