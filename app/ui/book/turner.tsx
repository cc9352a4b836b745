import { useSite } from '../site.tsx'
import type { BookWords } from './title-page.tsx'

type Props = { slug: string; book: BookWords; page: number }

/** The ways to other pages: before, after, and by number. Before the first page with names is the title page. */
export function Turner({ slug, book, page }: Props) {
  const { say, to, chosen } = useSite()
  const { first, pages } = book
  const onto = (number: number) => to.book(slug, { page: String(number) })
  const atFirst = first === null || page <= first
  return (
    <nav aria-label={say('theBook.turn')} className="turner no-print">
      <a href={atFirst ? to.book(slug) : onto(page - 1)} rel="prev" className="py-2 font-semibold">
        {say(atFirst ? 'theBook.titlePage' : 'theBook.previous')}
      </a>
      <form method="get" action={to.book(slug).split('?')[0]} className="flex items-center gap-3">
        {chosen && <input type="hidden" name="lang" value={chosen} />}
        <label htmlFor="page" className="text-note">
          {say('theBook.goTo')}
        </label>
        <input
          id="page"
          name="page"
          inputMode="numeric"
          pattern="[0-9]*"
          defaultValue={page}
          className="field turner-page"
          dir="ltr"
        />
        <button type="submit" className="press-link">
          {say('theBook.go')}
        </button>
      </form>
      {page < pages ? (
        <a href={onto(page + 1)} rel="next" className="py-2 font-semibold">
          {say('theBook.next')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
