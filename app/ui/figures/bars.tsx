import { shareWords } from './share-words.ts'
import { useSite } from '../site.tsx'

export type Row = { name: string; own?: boolean; standing: number }

/**
 * Signatures as horizontal bars, each with its name and number as words: they are read aloud, wrap and can be selected.
 * A bar is a picture of the share; it is as long as its row has to the largest, and grows from where reading begins.
 * Those without a bar are everybody else: drawn, they would dwarf the rest and say nothing.
 */
export function Bars({ rows, rest, total }: { rows: Row[]; rest: Row[]; total: number }) {
  const { say, intl } = useSite()
  const largest = Math.max(1, ...rows.map(({ standing }) => standing))
  return (
    <ul className="mt-5 text-note leading-snug">
      {rows.map((row) => (
        <li key={row.name} className="break-inside-avoid pb-3">
          <Line {...row} />
          <svg
            role="img"
            aria-label={say('figures.share', { share: shareWords(intl, row.standing, total) })}
            width={`${Number(((row.standing / largest) * 100).toFixed(2))}%`}
            className="mt-1 block h-2 fill-accent"
          >
            <rect width="100%" height="100%" />
          </svg>
        </li>
      ))}
      {rest.map((row) => (
        <li key={row.name} className="border-t border-rule py-2 text-quiet">
          <Line {...row} />
        </li>
      ))}
    </ul>
  )
}

function Line({ name, own, standing }: Row) {
  const { intl } = useSite()
  return (
    <span className="flex items-baseline justify-between gap-x-4">
      <span className="min-w-0 [overflow-wrap:anywhere]">{own ? <bdi>{name}</bdi> : name}</span>{' '}
      <span className="tabular-nums">{intl.formatNumber(standing)}</span>
    </span>
  )
}
