import type { Ledger, Proceeds } from '#proceeds'
import { useSite } from '../site.tsx'
import { LedgerTable } from './ledger-table.tsx'

type Props = { slug: string; proceeds: Proceeds | null; ledger: Ledger }

/** For whom the record earns, and what has been paid: never a bare promise. */
export function ProceedsPart({ slug, proceeds, ledger }: Props) {
  const { say, intl } = useSite()
  return (
    <section aria-labelledby="proceeds-title" className="mt-14 border-t border-ink pt-5">
      <h2 id="proceeds-title" className="text-headline">
        {say('album.proceeds')}
      </h2>
      {proceeds && (
        <p className="mt-4 max-w-[40rem]">
          {say('album.proceeds.go', {
            share: intl.formatNumber(proceeds.share / 10_000, { style: 'percent', maximumFractionDigits: 2 }),
            basis: proceeds.basis,
            beneficiary: `\u2068${proceeds.beneficiary}\u2069`,
          })}
        </p>
      )}
      <LedgerTable slug={slug} ledger={ledger} />
    </section>
  )
}
