import { SIZE, type Tick } from './draw-growth.ts'
import { useSite } from '../site.tsx'
import { tickWords } from './time-words.ts'

const FOOT = '98.5%'
const TICK = 1.2

type Props = {
  ticks: Tick[]
  /** Where the axis is, in percent of the height. */
  at: number
  /** A label that is nearer than this to a side begins or ends at its tick, so that it is not cut. */
  edge: number
  className: string
}

/** The foot of a chart of time: ticks, and under each the hour, day, month or year. */
export function TimeAxis({ ticks, at, edge, className }: Props) {
  const { intl, dir } = useSite()
  const apart = ticks.length > 1 ? ticks[1]!.at.getTime() - ticks[0]!.at.getTime() : 0
  const anchor = (x: number) => {
    const read = dir === 'rtl' ? SIZE - x : x
    if (read < edge) return 'start'
    return read > SIZE - edge ? 'end' : 'middle'
  }
  return (
    <g className={className}>
      {ticks.map(({ at: moment, x }) => {
        const across = `${Number(((x / SIZE) * 100).toFixed(2))}%`
        return (
          <g key={x}>
            <line x1={across} x2={across} y1={`${at}%`} y2={`${at + TICK}%`} className="stroke-field" />
            <text x={across} y={FOOT} textAnchor={anchor(x)}>
              {tickWords(intl, moment, apart)}
            </text>
          </g>
        )
      })}
    </g>
  )
}
