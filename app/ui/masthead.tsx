import { useSite } from './site.tsx'

/**
 * The top of every page: whose it is, and the way to one's own signatures. The front page bears the name itself; the
 * desk's pages say who sits there instead.
 */
export function Masthead() {
  const { say, to, demo, path, organiser } = useSite()
  return (
    <header className="page no-print">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-ink py-3">
        {path === '/' ? (
          <p className="text-note text-quiet">{say('site.motto')}</p>
        ) : (
          <a href={to.home()} className="text-title font-semibold no-underline">
            {say('site.name')}
          </a>
        )}
        <nav aria-label={say('nav.label')} className="text-note">
          {organiser ? <AtTheDesk name={organiser.name} /> : <a href={to.visit()}>{say('nav.mine')}</a>}
        </nav>
      </div>
      {demo && <p className="py-2 text-kicker text-quiet">{say('site.demo')}</p>}
    </header>
  )
}

function AtTheDesk({ name }: { name: string }) {
  const { say, to } = useSite()
  return (
    <form
      method="post"
      action={to.signOut()}
      className="flex flex-wrap items-baseline gap-x-4"
      data-unsaved={say('account.signOutUnsaved')}
    >
      <a href={to.account()}>
        <bdi className="inline-block max-w-[15rem] truncate align-bottom">{name}</bdi>
      </a>
      <button type="submit" className="press-link">
        {say('account.signOut')}
      </button>
    </form>
  )
}
