import type { MyShown } from './my-shown.ts'
import { useSite } from '../site.tsx'

/** Before a signature is taken back, or a form that still waits is thrown away: what will be gone, and one press. */
export function WithdrawPage({ signature }: { signature: MyShown }) {
  const { say, to } = useSite()
  const { id, title, name, state, listing, held } = signature
  const waits = state === 'pending'
  const seen = listing === 'public' && !held
  return (
    <article className="max-w-[36rem] py-10">
      <p className="kicker">
        <bdi>{title}</bdi>
      </p>
      <h1 className="mt-2 text-headline">{say(waits ? 'me.discard' : 'me.withdraw')}</h1>
      <p className="mt-4">
        {waits
          ? say('me.discardBody')
          : seen
            ? say('me.withdrawBody', { name: `\u2068${name}\u2069` })
            : say('me.withdrawUnseen')}
      </p>
      <form
        method="post"
        action={to.withdraw(id)}
        className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3"
      >
        <button type="submit" className="press">
          {say(waits ? 'me.discard' : 'me.withdrawNow')}
        </button>
        <a href={to.mine()}>{say('me.back')}</a>
      </form>
    </article>
  )
}
