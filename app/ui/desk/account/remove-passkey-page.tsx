import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'

/** Asks once before a passkey goes, because it cannot come back. */
export function RemovePasskeyPage({ id, name }: { id: string; name: string }) {
  const { say, to } = useSite()
  return (
    <Desk title={say('account.remove.title')}>
      <p className="mt-4 max-w-[36rem]">{say('account.remove.body', { name: `\u2068${name}\u2069` })}</p>
      <form
        method="post"
        action={to.removePasskey(id)}
        className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3"
      >
        <button type="submit" className="press">
          {say('account.remove.now')}
        </button>
        <a href={to.account()}>{say('account.back')}</a>
      </form>
    </Desk>
  )
}
