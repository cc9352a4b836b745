import { useSite } from '../../../site.tsx'

type Props = {
  /** Null for a form that nobody has saved yet. */
  savedAt: string | null
  /** The page itself, to come back to. */
  here: string
}

/** When the draft was last saved, and what the page's script says while it saves. Without the script it says the former only. */
export function SaveStatus({ savedAt, here }: Props) {
  const { say, to, intl } = useSite()
  const words = {
    saved: say('launch.saved', { time: '{time}' }),
    waiting: say('launch.saving'),
    away: say('launch.away'),
    signedOut: say('launch.signedOut.title'),
    contested: say('launch.contested.title'),
    gone: say('launch.gone.title'),
    tooLong: say('launch.tooLong'),
  }
  return (
    <div className="hint" data-save-status="" data-locale={intl.locale} data-words={JSON.stringify(words)}>
      <span data-saved="" data-at={savedAt ?? undefined}>
        {savedAt &&
          say('launch.saved', {
            time: intl.formatDate(savedAt, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
      </span>{' '}
      <span role="status" data-trouble="" />{' '}
      <a href={to.signIn(here)} data-sign-in="" hidden>
        {say('launch.signedOut.signIn')}
      </a>
      <span data-offer="" hidden>
        {say('launch.kept')}{' '}
        <button type="button" className="press-link" data-put-back="">
          {say('launch.kept.putBack')}
        </button>{' '}
        <button type="button" className="press-link" data-forget="">
          {say('launch.kept.forget')}
        </button>
      </span>
    </div>
  )
}
