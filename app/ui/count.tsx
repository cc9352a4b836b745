import { useSite } from './site.tsx'

/** The number, as large as a headline, with the moment it was true and how far the goal is. */
export function Count({ count, goal, asOf }: { count: number; goal: number | null; asOf: string }) {
  const { say, intl } = useSite()
  const time = intl.formatDate(asOf, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <div>
      <p>
        <strong className="block text-count font-medium tracking-tight text-accent" data-count="">
          {intl.formatNumber(count)}
        </strong>
        <span className="mt-2 block text-title">{say('count.people', { count })}</span>
      </p>
      {goal !== null && (
        <p className="mt-4">
          <progress
            className="goal"
            max={goal}
            value={Math.min(count, goal)}
            aria-label={say('count.goalLabel')}
          >
            {intl.formatNumber(count)}
          </progress>
          <span className="hint mt-1 block">
            {count < goal ? say('count.goal', { goal }) : say('count.goalReached', { goal })}
          </span>
        </p>
      )}
      <p className="hint mt-1">
        <time dateTime={asOf}>{say('count.asOf', { time })}</time>
      </p>
    </div>
  )
}
