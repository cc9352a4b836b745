import type { ReactNode } from 'react'
import { drawGrowth, SIZE, type Growth } from './draw-growth.ts'
import { useSite } from '../site.tsx'
import { stepName } from './step-name.ts'
import { TimeAxis } from './time-axis.tsx'

// How the height is shared out, in percent: the count above, what each step brought below, dates at the foot.
const PLOT = 70
const STRIP = 83
const STRIP_HEIGHT = 9
const AXIS = STRIP + STRIP_HEIGHT
const plotted = (y: number) => Number(((y / SIZE) * PLOT).toFixed(2))

type Props = { growth: Growth; goal: number | null; says: string }

/**
 * A campaign's growth as a picture. Shapes are stretched to the width there is, words keep their size, so that it can be
 * read on a telephone; every place is a percentage or an attribute, because our pages allow no inline style.
 */
export function GrowthChart({ growth, goal, says }: Props) {
  const { dir, say, intl } = useSite()
  const { line, area, bars, rules, goalAt, busiest, ticks } = drawGrowth(growth, goal, dir)
  const [start, end] = dir === 'rtl' ? ['100%', '0%'] : ['0%', '100%']
  return (
    <svg role="img" aria-label={says} className="mt-4 block h-72 w-full fill-quiet text-kicker sm:h-96">
      {rules.map(({ value, y }) => (
        <Level key={value} at={plotted(y)} className="stroke-rule" />
      ))}
      <Stretched from={0} height={PLOT}>
        <path d={area} className="fill-accent" opacity="0.12" />
        <path
          d={line}
          className="stroke-accent"
          fill="none"
          strokeWidth="2.25"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </Stretched>
      <Level at={PLOT} className="stroke-ink" />
      {rules.map(({ value, y }) => (
        <text
          key={value}
          x={start}
          y={`${plotted(y)}%`}
          dy="-5"
          className="stroke-paper stroke-[3px] [paint-order:stroke]"
        >
          {intl.formatNumber(value)}
        </text>
      ))}
      {goal !== null && goalAt !== undefined && (
        <>
          <Level at={plotted(goalAt)} className="stroke-ink" dashes="5 4" />
          <text x={end} y={`${plotted(goalAt)}%`} dy="-5" textAnchor="end" className="fill-ink">
            {say('figures.growth.goal', { goal })}
          </text>
        </>
      )}
      <text x={start} y={`${STRIP}%`} dy="-8">
        {say('figures.growth.new', { step: stepName(growth.stepHours), most: busiest })}
      </text>
      <Stretched from={STRIP} height={STRIP_HEIGHT}>
        {bars.map((bar) => (
          <rect key={bar.x} {...bar} className="fill-field" />
        ))}
      </Stretched>
      <Level at={AXIS} className="stroke-field" />
      <TimeAxis ticks={ticks(3)} at={AXIS} edge={100} className="sm:hidden" />
      <TimeAxis ticks={ticks(8)} at={AXIS} edge={60} className="max-sm:hidden" />
    </svg>
  )
}

function Level({ at, dashes, className }: { at: number; dashes?: string; className: string }) {
  return <line x1="0" x2="100%" y1={`${at}%`} y2={`${at}%`} strokeDasharray={dashes} className={className} />
}

function Stretched({ from, height, children }: { from: number; height: number; children: ReactNode }) {
  return (
    <svg
      y={`${from}%`}
      width="100%"
      height={`${height}%`}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      preserveAspectRatio="none"
    >
      {children}
    </svg>
  )
}
