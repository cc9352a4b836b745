import { directionOf } from '#i18n/locales.ts'
import { useSite } from '../site.tsx'
import type { BookWords } from './title-page.tsx'
import { Turner } from './turner.tsx'

export type ShownLeaf = {
  number: number
  /** False for the empty pages after the names. */
  hasNames: boolean
  columns: { number: number; names: { id: string; name: string }[] }[]
  /** Whom the address points at, by the id among the names. */
  found: { id: string; column: number } | null
}

type Props = { slug: string; locale: string; book: BookWords; leaf: ShownLeaf }

/** One page of a book: its head, its names in the columns in which they are printed, and its number. */
export function Leaf({ slug, locale, book, leaf }: Props) {
  const { say, dir } = useSite()
  const { number, hasNames, columns, found } = leaf
  const many = columns.length > 1
  return (
    <>
      {found && (
        <p role="status" className="mt-4 border-s-4 border-accent ps-4">
          {say('theBook.foundHere', { page: number, column: found.column })}
        </p>
      )}
      <div className="leaf mt-6" dir={directionOf(locale)} data-side={number % 2 ? 'recto' : 'verso'}>
        <div className="leaf-head">
          <span aria-hidden="true" lang={locale}>
            <bdi>{book.title}</bdi>
          </span>
          <h1 dir={dir}>{say('theBook.page', { page: number, pages: book.pages })}</h1>
        </div>
        {columns.length > 0 ? (
          <div className="leaf-columns" data-columns={book.columns}>
            {columns.map((column) => (
              <ul
                key={column.number}
                aria-label={many ? say('theBook.column', { column: column.number }) : undefined}
                className={found?.column === column.number && many ? 'leaf-here' : undefined}
              >
                {column.names.map(({ id, name }) => (
                  <li key={id}>{id === found?.id ? <Found name={name} /> : <bdi dir="auto">{name}</bdi>}</li>
                ))}
              </ul>
            ))}
          </div>
        ) : (
          <p className="leaf-empty">{say(hasNames ? 'theBook.nobody' : 'theBook.blank')}</p>
        )}
      </div>
      <Turner slug={slug} book={book} page={number} />
      <script type="module" src="/book.js" />
    </>
  )
}

function Found({ name }: { name: string }) {
  return (
    <mark id="found" tabIndex={-1} aria-current="true">
      <bdi dir="auto">{name}</bdi>
    </mark>
  )
}
