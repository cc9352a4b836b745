import type { IntlShape } from 'react-intl'

/** An amount in the smallest unit of its currency, as people write it. */
export function inMoney(intl: IntlShape, units: number, currency: string): string {
  const format = new Intl.NumberFormat(intl.locale, { style: 'currency', currency })
  return format.format(units / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
