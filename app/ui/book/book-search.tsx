import { useSite } from '../site.tsx'

export type ShownSearch = {
  q: string
  hits: { id: string; name: string; page: number; column: number }[]
  more: boolean
}

/** Finding a name in the book: one leads to its page, several are listed with theirs. */
export function BookSearch({ slug, search }: { slug: string; search: ShownSearch | null }) {
  const { say, to, chosen } = useSite()
  return (
    <section className="no-print mt-10 border-t border-rule pt-6">
      <form
        method="get"
        action={to.book(slug).split('?')[0]}
        role="search"
        className="flex max-w-[38rem] flex-wrap items-end gap-3"
      >
        {chosen && <input type="hidden" name="lang" value={chosen} />}
        <div className="min-w-[12rem] flex-1">
          <label className="label" htmlFor="q">
            {say('theBook.find')}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={search?.q}
            dir="auto"
            autoComplete="off"
            className="field"
          />
        </div>
        <button type="submit" className="press press-quiet">
          {say('list.find')}
        </button>
      </form>
      {search && <Hits slug={slug} search={search} />}
    </section>
  )
}

function Hits({ slug, search: { hits, more } }: { slug: string; search: ShownSearch }) {
  const { say, to } = useSite()
  if (hits.length === 0)
    return (
      <p role="status" className="mt-5">
        {say('theBook.foundNone')}
      </p>
    )
  return (
    <>
      <p role="status" className="mt-5">
        {more ? say('theBook.foundMore') : say('theBook.found', { count: hits.length })}
      </p>
      <ul className="names mt-2">
        {hits.map(({ id, name, page }) => (
          <li key={id}>
            <a href={`${to.book(slug, { page: String(page), at: id })}#found`}>
              <bdi dir="auto" className="name">
                {name}
              </bdi>
            </a>{' '}
            <span className="text-note text-quiet">{say('theBook.onPage', { page })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
