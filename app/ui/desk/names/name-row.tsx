import type { ReactNode } from 'react'
import type { SaidAnswer } from '#questions'
import { SaidAnswers } from '../../list/said-answers.tsx'
import { useSite } from '../../site.tsx'
import { whyHeld } from './words.ts'

export type RowName = {
  id: string
  name: string
  occupation: string
  affiliation: string
  country: string
  answers?: SaidAnswer[]
  heldBecause: string | null
  confirmedAt: string
  vouched?: 'by-me' | 'by-another' | null
  pinned?: boolean
  /** Whether they are credited as having written the work; absent where nobody is. */
  coWriter?: boolean
}

/** One name a reviewer decides on: a mark to choose it, who it is, why it is not shown, and what can be done. */
export function NameRow({ named, children }: { named: RowName; children?: ReactNode }) {
  const { say, intl } = useSite()
  const { id, name, occupation, affiliation, country, heldBecause, confirmedAt, vouched, pinned, coWriter } =
    named
  const beside = [occupation, affiliation, country && intl.formatDisplayName(country, { type: 'region' })]
  const shown = heldBecause === null
  const pin = pinned ? 'unpin' : 'pin'
  return (
    <li
      className="review-row grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 border-b border-rule py-3 sm:grid-cols-[auto_minmax(0,1fr)_auto]"
      data-row=""
    >
      <input
        type="checkbox"
        name="id"
        value={id}
        className="tick"
        aria-label={say('review.choose', { name })}
        data-choose=""
      />
      <div>
        <bdi dir="auto" className="name font-semibold">
          {name}
        </bdi>
        <span className="block text-note text-quiet">
          {beside
            .filter((part) => !!part)
            .map((part, place) => (
              <span key={String(part) + String(place)}>
                <bdi dir="auto">{part}</bdi>
                {' · '}
              </span>
            ))}
          {say('review.signedAt', { at: new Date(confirmedAt) })}
        </span>
        {named.answers && <SaidAnswers answers={named.answers} sees />}
        {heldBecause !== null && <span className="block text-note">{say(whyHeld(heldBecause))}</span>}
        {vouched && (
          <span className="block text-note">
            {say(vouched === 'by-me' ? 'review.vouched.mine' : 'review.vouched.other')}
          </span>
        )}
        {coWriter && <span className="block text-note">{say('album.isCoWriter')}</span>}
        {children}
      </div>
      <div className="col-start-2 flex flex-wrap items-start gap-x-5 text-note sm:col-start-3">
        {!shown && vouched !== 'by-me' && (
          <button type="submit" name="show" value={id} className="press-link" data-key="s">
            {say('review.show')}
          </button>
        )}
        {heldBecause !== 'HIDDEN' && (
          <button type="submit" name="hide" value={id} className="press-link" data-key="h">
            {say('review.hide')}
          </button>
        )}
        {shown && pinned !== undefined && (
          <button type="submit" name={pin} value={id} className="press-link">
            {say(pinned ? 'review.unpin' : 'review.pin')}
          </button>
        )}
        {shown && coWriter !== undefined && (
          <button type="submit" name={coWriter ? 'uncowrite' : 'cowrite'} value={id} className="press-link">
            {say(coWriter ? 'album.unmarkCoWriter' : 'album.markCoWriter')}
          </button>
        )}
      </div>
    </li>
  )
}
