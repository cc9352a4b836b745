import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { deedNames, reasonNames, stateNames } from './words.ts'

export type ShownReview = {
  id: string
  state: keyof typeof stateNames
  deed: keyof typeof deedNames | null
  reason?: keyof typeof reasonNames
  why: string
  found: number
  reached: number
  passed: number
  all: number
  undone: number
  decidedBy: string | null
  secondedBy: string | null
  undoneBy: string | null
  own: boolean
  undoable: boolean
}

/** How a decision stands: who made it and why, how far it is, and what can be pressed now. */
export function ReviewStands({
  slug,
  review,
  mostAlone,
}: {
  slug: string
  review: ShownReview
  mostAlone: number
}) {
  const { say, to } = useSite()
  const { id, state, deed, reason, why, reached, undone, passed, all } = review
  const path = to.deskCampaign(slug, `/names/reviews/${id}`)
  const people: [MessageId, string | null][] = [
    ['review.decidedBy', review.decidedBy],
    ['review.secondedBy', review.secondedBy],
    ['review.undoneBy', review.undoneBy],
  ]
  const works = state === 'searching' || state === 'running' || state === 'undoing'
  return (
    <section className="mt-5 max-w-[38rem] border-s-4 border-accent ps-4" aria-labelledby="state">
      <h2 id="state" className="text-title font-semibold">
        {deed && `${say(deedNames[deed])}. `}
        {say(stateNames[state])}
      </h2>
      {reason && <p>{say(reasonNames[reason])}</p>}
      {why && (
        <p dir="auto" className="mt-1 break-words whitespace-pre-line">
          {why}
        </p>
      )}
      <p className="hint mt-1">
        {people
          .filter(([, who]) => who !== null)
          .map(([by, who]) => say(by, { who: `\u2068${who}\u2069` }))
          .join(' · ')}
      </p>
      {works && (
        <div className="mt-3" data-progress={to.deskCampaign(slug, `/names/reviews/${id}/progress`)}>
          <progress
            className="goal"
            value={passed}
            max={Math.max(1, all)}
            aria-label={say(stateNames[state])}
          />
          <p data-sentence="">{say('review.progress', { passed, all })}</p>
          <p role="status" className="sr-only" />
          <p>
            <a href={path}>{say('review.again')}</a>
          </p>
        </div>
      )}
      {state === 'done' && <p className="mt-2">{say('review.changed', { count: reached })}</p>}
      {state === 'undone' && <p className="mt-2">{say('review.back', { count: undone })}</p>}
      {state === 'waiting' && review.found <= mostAlone && (
        <p className="mt-2">{say('review.aloneWhy', { most: mostAlone })}</p>
      )}
      {state === 'waiting' && (
        <form method="post" action={path} className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          {review.own ? (
            <p>{say('review.ownDecision')}</p>
          ) : (
            <button type="submit" name="do" value="second" className="press">
              {say('review.agree')}
            </button>
          )}
          <button type="submit" name="do" value="refuse" className="press press-quiet">
            {say(review.own ? 'review.takeBack' : 'review.refuse')}
          </button>
        </form>
      )}
      {review.undoable && (
        <form method="post" action={path} className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          <button type="submit" name="do" value="undo" className="press press-quiet">
            {say('review.undo')}
          </button>
          <span className="hint">{say('review.undoUntil')}</span>
        </form>
      )}
    </section>
  )
}
