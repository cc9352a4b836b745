import { useSite } from '../site.tsx'

/** Another code, one press away; a script counts the waiting time down, without one the sentence says it. */
export function AskAgain({ action, wait }: { action: string; wait: number }) {
  const { say } = useSite()
  return (
    <form method="post" action={action} className="mt-6 flex flex-wrap items-baseline gap-x-4 text-note">
      <button type="submit" className="press-link" data-wait={wait || undefined}>
        {say('code.again')}
      </button>
      {wait > 0 && (
        <span className="text-quiet" data-waiting="">
          {say('code.wait', { seconds: wait })}
        </span>
      )}
    </form>
  )
}
