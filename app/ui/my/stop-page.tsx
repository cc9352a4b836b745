import { useSite } from '../site.tsx'

/** No more email from us: one press. And back again, for the mailbox's owner. */
export function StopPage({ token, blocked, refused }: { token: string; blocked: boolean; refused: boolean }) {
  const { say, to } = useSite()
  return (
    <article className="max-w-[36rem] py-10">
      <h1 className="text-headline">{blocked ? say('stop.doneTitle') : say('stop.title')}</h1>
      <p className="mt-4">{blocked ? say('stop.doneBody') : say('stop.body')}</p>
      <form method="post" action={to.stop(token)} noValidate className="mt-6">
        {blocked ? (
          <>
            <label className="label" htmlFor="email">
              {say('stop.undoLabel')}
            </label>
            <input
              className="field"
              id="email"
              name="email"
              type="email"
              dir="ltr"
              autoComplete="email"
              aria-describedby={refused ? 'email-fault' : undefined}
              aria-invalid={refused || undefined}
            />
            {refused && (
              <p id="email-fault" role="alert" className="fault">
                {say('stop.otherAddress')}
              </p>
            )}
            <button type="submit" className="press press-quiet mt-4">
              {say('stop.undo')}
            </button>
          </>
        ) : (
          <button type="submit" className="press">
            {say('stop.now')}
          </button>
        )}
      </form>
    </article>
  )
}
