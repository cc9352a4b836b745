import { useSite } from '../../site.tsx'
import type { ShownEdition } from './edition-row.tsx'

type Props = { edition: ShownEdition; action: string; follow: string; mayMake: boolean }

/** An edition that is being built: how far it is, and the way to stop it. The script keeps the bar moving. */
export function UnderWay({ edition, action, follow, mayMake }: Props) {
  const { say, intl } = useSite()
  const { state, number, progress } = edition
  const name = number === null ? say('works.proof') : say('works.edition', { number })
  const { done, of } = progress
  return (
    <section className="mt-6 border-s-4 border-accent ps-4" aria-label={name}>
      <script type="module" src="/desk/follow-edition.js" />
      <p role="status">
        <strong>{name}</strong> · {say(state === 'waiting' ? 'works.waiting' : 'works.building')}
        {of > 0 && ` · ${intl.formatNumber(done / of, { style: 'percent' })}`}
      </p>
      <progress
        className="mt-2 w-full max-w-[26rem]"
        aria-label={name}
        data-follow-edition={follow}
        data-state={state}
        {...(of > 0 && { max: of, value: done })}
      />
      <div className="mt-2 flex flex-wrap items-baseline gap-x-6">
        <a href={action} className="text-note">
          {say('updates.lookAgain')}
        </a>
        {mayMake && (
          <form method="post" action={action}>
            <input type="hidden" name="edition" value={edition.id} />
            <button type="submit" name="do" value="cancel" className="press-link">
              {say('works.cancel')}
            </button>
          </form>
        )}
      </div>
    </section>
  )
}
