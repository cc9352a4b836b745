import type { MessageId } from '#i18n/speak.ts'
import { ChartTable } from '../../figures/chart-table.tsx'
import { shareWords } from '../../figures/share-words.ts'
import { useSite } from '../../site.tsx'
import { timeWords } from './time-words.ts'

type Step = 'seen' | 'forms' | 'codes' | 'confirmed'
export type FunnelFigures = Record<Step, number> & {
  days: ({ day: string } & Record<Step, number>)[]
  within: { half: number; nineInTen: number; ninetyNine: number } | null
}

const steps = [
  ['seen', 'overview.seen'],
  ['forms', 'overview.forms'],
  ['codes', 'overview.codes'],
  ['confirmed', 'overview.confirmed'],
] as const satisfies readonly (readonly [Step, MessageId])[]

/** From the opened page to the confirmed signature, thirty days back: what was sent, what was proven, and how long it took. */
export function Funnel({ days, within, ...sums }: FunnelFigures) {
  const { say, intl } = useSite()
  const largest = Math.max(1, sums.seen, sums.forms, sums.codes, sums.confirmed)
  return (
    <section aria-labelledby="funnel-title" className="border-t border-ink pt-4">
      <h2 id="funnel-title" className="text-title font-semibold">
        {say('overview.funnel')}
      </h2>
      <ol className="mt-4 text-note leading-snug">
        {steps.map(([step, name]) => (
          <li key={step} className="break-inside-avoid pb-3">
            <span className="flex items-baseline justify-between gap-x-4">
              <span>{say(name)}</span>
              <span className="whitespace-nowrap tabular-nums">
                {intl.formatNumber(sums[step])}
                {wholeOf(step, sums) > 0 && (
                  <span className="text-quiet"> · {shareWords(intl, sums[step], wholeOf(step, sums))}</span>
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
      <p className="hint mt-3 max-w-[42rem]">{say('overview.shares')}</p>
      {days.length > 0 && (
        <details className="mt-3 text-note">
          <summary className="cursor-pointer py-1">{say('overview.byDay')}</summary>
          <div
            className="overflow-x-auto print:overflow-visible"
            role="region"
            aria-label={say('overview.byDay')}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls is reached without a mouse (WCAG 2.1.1).
            tabIndex={0}
          >
            <div className="w-max min-w-full">
              <ChartTable
                caption={say('overview.funnel')}
                columns={[say('overview.day'), ...steps.map(([, name]) => say(name))]}
                rows={days.map(({ day, ...counted }) => ({
                  name: intl.formatDate(day, { day: 'numeric', month: 'short' }),
                  cells: steps.map(([step]) => intl.formatNumber(counted[step])),
                }))}
              />
            </div>
          </div>
        </details>
      )}
    </section>
  )
}

/** What a step is told as a share of; nothing for the first one, and for forms that came from pages that nobody could count. */
function wholeOf(step: Step, { seen, forms }: Record<Step, number>): number {
  if (step === 'seen') return 0
  if (step === 'forms') return seen < forms ? 0 : seen
  return forms
}
