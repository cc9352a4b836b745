import { useSite } from '../site.tsx'

type Props = { slug: string; count: number; writers: { name: string; occupation: string }[] }

/** Who is on the record: those who wrote it, and everybody, found by name on the public list. */
export function Credits({ slug, count, writers }: Props) {
  const { say, to, chosen } = useSite()
  return (
    <section aria-labelledby="credits-title" className="mt-14 border-t border-ink pt-5">
      <h2 id="credits-title" className="text-headline">
        {say('album.credits')}
      </h2>
      <p className="mt-4 max-w-[40rem]">{say('album.everybody', { count })}</p>
      {writers.length > 0 && (
        <>
          <h3 className="kicker mt-6 border-b border-ink pb-1 font-semibold">{say('album.writers')}</h3>
          <ul className="names mt-1">
            {writers.map(({ name, occupation }, place) => (
              <li key={`${place} ${name}`}>
                <bdi dir="auto" className="name">
                  {name}
                </bdi>
                {occupation && (
                  <span className="text-note text-quiet">
                    {' · '}
                    <bdi dir="auto">{occupation}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {count > 0 && (
        <form
          method="get"
          action={to.signatories(slug).split('?')[0]}
          role="search"
          className="no-print mt-6 flex max-w-[36rem] flex-wrap items-end gap-x-4 gap-y-3"
        >
          {chosen && <input type="hidden" name="lang" value={chosen} />}
          <div className="min-w-0 grow">
            <label className="label" htmlFor="q">
              {say('album.search')}
            </label>
            <input className="field" id="q" name="q" type="search" dir="auto" autoComplete="off" />
          </div>
          <button type="submit" className="press press-quiet">
            {say('list.find')}
          </button>
        </form>
      )}
      {count > 0 && (
        <p className="mt-4">
          <a href={to.signatories(slug)}>{say('album.allCredits')}</a>
        </p>
      )}
    </section>
  )
}
