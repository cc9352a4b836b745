import type { Ledger } from '#proceeds'
import { useSite } from '../site.tsx'
import { inMoney } from './in-money.ts'

type Props = {
  slug: string
  ledger: Ledger
  /** Where an entry can be corrected, for those who may. */
  correct?: (id: string) => string
}

/** What has been paid, entry by entry, and what it comes to. */
export function LedgerTable({ slug, ledger: { payments, sums }, correct }: Props) {
  const { say, to, intl } = useSite()
  const day = (iso: string) => intl.formatDate(`${iso}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' })
  if (payments.length === 0) return <p className="mt-3">{say('album.ledger.none')}</p>
  return (
    <table className="mt-3 w-full max-w-[46rem] border-t border-ink">
      <caption className="sr-only">{say('album.ledger')}</caption>
      <thead>
        <tr className="border-b border-rule text-note">
          <th scope="col" className="py-2 pe-3 text-start font-semibold">
            {say('album.field.paidOn')}
          </th>
          <th scope="col" className="py-2 text-end font-semibold">
            {say('album.field.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.map(({ id, paidOn, amount, currency, note, correctsDay, hasReceipt }) => (
          <tr key={id} className="border-b border-rule align-baseline">
            <th scope="row" className="py-2.5 pe-3 text-start font-normal">
              <time dateTime={paidOn}>{day(paidOn)}</time>
              <span className="hint block wrap-anywhere">
                {note && <bdi dir="auto">{note}</bdi>}
                {correctsDay && ` ${say('album.corrects', { day: day(correctsDay) })}`}{' '}
                {hasReceipt && (
                  <a href={to.receipt(slug, id)} download>
                    {say('album.receipt')}
                    <span className="sr-only"> {day(paidOn)}</span>
                  </a>
                )}{' '}
                {correct && (
                  <a href={correct(id)}>
                    {say('album.correct')}
                    <span className="sr-only"> {day(paidOn)}</span>
                  </a>
                )}
              </span>
            </th>
            <td className="py-2.5 ps-3 text-end whitespace-nowrap tabular-nums">
              {inMoney(intl, amount, currency)}
            </td>
          </tr>
        ))}
        {sums.map(({ currency, amount }) => (
          <tr key={currency} className="border-b border-ink font-semibold">
            <th scope="row" className="py-2.5 pe-3 text-start">
              {say('album.ledger.sum')}
            </th>
            <td className="py-2.5 ps-3 text-end whitespace-nowrap tabular-nums">
              {inMoney(intl, amount, currency)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
