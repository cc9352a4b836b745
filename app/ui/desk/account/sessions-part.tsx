import { useSite } from '../../site.tsx'

export type ShownSession = { id: string; browser: string; createdAt: string; seenAt: string }

/** Where an organiser is signed in, and how to end it there or everywhere. */
export function SessionsPart({ sessions, here }: { sessions: ShownSession[]; here: string }) {
  const { say, to } = useSite()
  return (
    <section className="mt-12" aria-labelledby="sessions">
      <h2 id="sessions" className="border-b border-ink pb-1 text-title font-semibold">
        {say('account.sessions.title')}
      </h2>
      <ul>
        {sessions.map(({ id, browser, createdAt, seenAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule py-3"
          >
            <div>
              <bdi id={`session-${id}`} className="name font-semibold">
                {browser || say('account.sessions.unknown')}
              </bdi>
              {id === here && <span className="text-quiet"> · {say('account.sessions.here')}</span>}
              <p className="hint">
                {say('account.sessions.since', { at: new Date(createdAt), seen: new Date(seenAt) })}
              </p>
            </div>
            {id !== here && (
              <form method="post" action={to.sessions()}>
                <input type="hidden" name="ended" value={id} />
                <button type="submit" className="press-link text-note" aria-describedby={`session-${id}`}>
                  {say('account.sessions.end')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form
        method="post"
        action={to.sessions()}
        className="mt-3"
        data-unsaved={say('account.signOutUnsaved')}
      >
        <input type="hidden" name="ended" value="all" />
        <button type="submit" className="press-link">
          {say('account.sessions.endAll')}
        </button>
      </form>
    </section>
  )
}
