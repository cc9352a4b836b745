import type { MessageId } from '#i18n/speak.ts'
import { ChartTable } from '../../figures/chart-table.tsx'
import { shareWords } from '../../figures/share-words.ts'
import { useSite } from '../../site.tsx'
import { timeWords } from './time-words.ts'

type Step = 'forms' | 'codes' | 'confirmed'
export type FunnelFigures = Record<Step, number> & {
  days: ({ day: string } & Record<Step, number>)[]
  within: { half: number; nineInTen: number; ninetyNine: number } | null
}

const steps = [
  ['forms', 'overview.forms'],
  ['codes', 'overview.codes'],
  ['confirmed', 'overview.confirmed'],
] as const satisfies readonly (readonly [Step, MessageId])[]

/** From the form to the confirmed signature, thirty days back: what was sent, what was proven, and how long it took. */
export function Funnel({ days, within, ...sums }: FunnelFigures) {
  const { say, intl } = useSite()
  const largest = Math.max(1, sums.forms, sums.codes, sums.confirmed)
  return (
    <section aria-labelledby="funnel-title" className="border-t border-ink pt-4">
      <h2 id="funnel-title" className="text-title font-semibold">
        {say('overview.funnel')}
      </h2>
      <ol className="mt-4 text-note leading-snug">
        {steps.map(([step, name]) => (
          <li key={step} className="pb-3">
            <span className="flex items-baseline justify-between gap-x-4">
              <span>{say(name)}</span>
              <span className="tabular-nums">
                {intl.formatNumber(sums[step])}
                {step !== 'forms' && sums.forms > 0 && (
                  <span className="text-quiet"> · {shareWords(intl, sums[step], sums.forms)}</span>
                )}
              </span>
            </span>
            <svg
              aria-hidden="true"
              width={`${Number(((sums[step] / largest) * 100).toFixed(2))}%`}
              className="mt-1 block h-2 fill-accent"
            >
              <rect width="100%" height="100%" />
            </svg>
          </li>
        ))}
      </ol>
      {within && (
        <p className="mt-2 max-w-[42rem]">
          {say('overview.within', {
            half: timeWords(intl, within.half),
            nineInTen: timeWords(intl, within.nineInTen),
            ninetyNine: timeWords(intl, within.ninetyNine),
          })}
        </p>
      )}
      <p className="hint mt-3 max-w-[42rem]">{say('overview.unseen')}</p>
      {days.length > 0 && (
        <details className="mt-3 text-note">
          <summary className="cursor-pointer py-1">{say('overview.byDay')}</summary>
          <ChartTable
            caption={say('overview.funnel')}
            columns={[say('overview.day'), ...steps.map(([, name]) => say(name))]}
            rows={days.map(({ day, ...counted }) => ({
              name: intl.formatDate(day, { dateStyle: 'medium' }),
              cells: steps.map(([step]) => intl.formatNumber(counted[step])),
            }))}
          />
        </details>
      )}
    </section>
  )
}
