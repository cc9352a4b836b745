import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'

/** Asks whether to sit down at the demonstration's desk. Null for an address that was used or is too old. */
export function DemoDeskPage({ token }: { token: string | null }) {
  const { say, to } = useSite()
  return (
    <Desk title={say('account.demo.title')}>
      <div className="max-w-[36rem]">
        <p className="mt-4">{say(token ? 'account.demo.body' : 'account.demo.used')}</p>
        {token ? (
          <form method="post" action={to.demoDesk(token)} className="mt-6">
            <button type="submit" className="press">
              {say('account.demo.now')}
            </button>
          </form>
        ) : (
          <p className="mt-6">
            <a href={to.signIn()}>{say('account.signIn.title')}</a>
          </p>
        )}
      </div>
    </Desk>
  )
}
