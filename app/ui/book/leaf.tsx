import { Fragment } from 'react'
import { directionOf } from '#i18n/locales.ts'
import { useSite } from '../site.tsx'
import type { BookWords } from './title-page.tsx'
import { Turner } from './turner.tsx'

type LeafName = { id: string; name: string; heading?: string }

export type ShownLeaf = {
  number: number
  /** False for the empty pages after the names. */
  hasNames: boolean
  columns: { number: number; names: LeafName[] }[]
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
              <div
                key={column.number}
                role={many ? 'group' : undefined}
                aria-label={many ? say('theBook.column', { column: column.number }) : undefined}
                className={found?.column === column.number && many ? 'leaf-here' : undefined}
              >
                {underHeadings(column.names).map(({ heading, names }) => (
                  <Fragment key={names[0]!.id}>
                    {heading && <h2 lang={locale}>{heading}</h2>}
                    <ul>
                      {names.map(({ id, name }) => (
                        <li key={id}>
                          {id === found?.id ? <Found name={name} /> : <bdi dir="auto">{name}</bdi>}
                        </li>
                      ))}
                    </ul>
                  </Fragment>
                ))}
              </div>
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

/** The names of a column in pieces, each under its heading; what goes on from the column before has none. */
function underHeadings(names: LeafName[]): { heading?: string; names: LeafName[] }[] {
  const pieces: { heading?: string; names: LeafName[] }[] = []
  for (const name of names) {
    if (name.heading || pieces.length === 0) pieces.push({ heading: name.heading, names: [] })
    pieces.at(-1)!.names.push(name)
  }
  return pieces
}

function Found({ name }: { name: string }) {
  return (
    <mark id="found" tabIndex={-1} aria-current="true">
      <bdi dir="auto">{name}</bdi>
    </mark>
  )
}
