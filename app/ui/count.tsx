import { countForms } from '#i18n/count-forms.ts'
import type { Say } from '#i18n/speak.ts'
import { useSite } from './site.tsx'

const LONGEST_LARGE = 6

type Props = {
  count: number
  goal: number | null
  asOf: string
  /** The campaign's address, where the number is to move while people watch. */
  live?: string
  /** Whether the form stands on the same page: its opening is counted. */
  opens?: boolean
}

/**
 * The number, as large as a headline, with the moment it was true and how far the goal is. Right without a script;
 * with one it moves, and every word that depends on it with it.
 */
export function Count({ count, goal, asOf, live, opens }: Props) {
  const { say, intl, to } = useSite()
  const time = intl.formatDate(asOf, { dateStyle: 'long', timeStyle: 'short' })
  const number = intl.formatNumber(count)
  const size = number.length > LONGEST_LARGE ? 'text-count-long' : 'text-count'
  return (
    <div
      data-live={live && to.countEvents(live) + (opens ? '?seen' : '')}
      data-poll-count={live && to.countJson(live)}
      data-words={live && JSON.stringify(countForms(say, intl.locale))}
      data-locale={live && intl.locale}
      data-next-goal={live && goalWords(say, 'count.goal')}
      data-goal-reached={live && goalWords(say, 'count.goalReached')}
      data-as-of={live && say('count.asOf', { time: '{time}' })}
    >
      <p>
        <strong
          className={`block font-medium tracking-tight whitespace-nowrap text-accent tabular-nums ${size}`}
          data-count=""
        >
          {number}
        </strong>
        <span className="mt-2 block text-title" data-count-words="">
          {say('count.people', { count })}
        </span>
      </p>
      {live && <p className="sr-only" role="status" />}
      {goal !== null && (
        <p className="mt-4 max-w-none">
          <progress
            className="goal"
            max={goal}
            value={Math.min(count, goal)}
            aria-label={say('count.goalLabel')}
          >
            {intl.formatNumber(count)}
          </progress>
          <span className="hint mt-1 block" data-goal-words="">
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

// With a mark where the script puts the number: a goal may be reached, and be moved, while people watch.
const goalWords = (say: Say, id: 'count.goal' | 'count.goalReached') =>
  say(id, { goal: 0 }).replace(/\p{Nd}/u, '{goal}')
