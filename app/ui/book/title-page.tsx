import { directionOf } from '#i18n/locales.ts'
import { useSite } from '../site.tsx'
import type { BookEdition } from './book-editions.tsx'

export type BookWords = {
  number: number
  pages: number
  first: number | null
  columns: number
  title: string
  authorLine: string
  statement: string[]
  backCover: string[]
}

type Props = { slug: string; locale: string; book: BookWords; edition?: BookEdition }

/** The title page, as a book begins: its title, who made it, its words, and the way in. */
export function TitlePage({ slug, locale, book, edition }: Props) {
  const { say, to } = useSite()
  const words = { lang: locale, dir: directionOf(locale) }
  const count = edition ? edition.names - edition.left : 0
  return (
    <div className="leaf leaf-title mt-6">
      <h1 className="text-display" {...words}>
        {book.title}
      </h1>
      <p className="mt-5 text-title text-quiet italic" {...words}>
        {book.authorLine}
      </p>
      {book.statement.length > 0 && (
        <div className="statement mx-auto mt-10 w-fit max-w-[34rem] text-start" {...words}>
          {book.statement.map((paragraph, place) => (
            <p key={place} className="whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        </div>
      )}
      <p className="mt-10 text-note">
        {say('theBook.names', { count })} · {say('theBook.pages', { count: book.pages })}
      </p>
      {edition && (
        <p className="hint mt-1">
          {say('theBook.edition', { number: book.number, at: new Date(edition.cutOff) })}
        </p>
      )}
      {book.first !== null && (
        <p className="no-print mt-8">
          <a href={to.book(slug, { page: String(book.first) })} rel="next" className="press">
            {say('theBook.open')}
          </a>
        </p>
      )}
      <script type="module" src="/book.js" />
    </div>
  )
}
