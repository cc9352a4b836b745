import type { ReactNode } from 'react'
import { ChartTable, type Table } from './chart-table.tsx'
import { useSite } from '../site.tsx'

type Props = {
  title: string
  says: string
  table: Table
  /** Where its file is; absent while the campaign is not public and it has none. */
  csv?: string
  className?: string
  children: ReactNode
}

// A table of so many rows is printed in columns; a shorter one would only be torn from its head.
const LONG = 12

/** A figure: what it is, what it shows in words, the picture, and the same as a table and as a file. */
export function Figure({ title, says, table, csv, className = '', children }: Props) {
  const { say } = useSite()
  return (
    <figure className={`border-t border-ink pt-4 ${className}`}>
      <figcaption className="break-after-avoid">
        <h2 className="text-title font-semibold">{title}</h2>
        <p className="mt-1">{says}</p>
      </figcaption>
      {children}
      <div className="mt-4 flex flex-wrap items-start gap-x-8 gap-y-1 text-note">
        <details className={`twin grow open:basis-full ${table.rows.length > LONG ? 'twin-long' : ''}`}>
          <summary className="no-print cursor-pointer py-1">
            {say('figures.table')} <span className="sr-only">{title}</span>
          </summary>
          <ChartTable caption={title} {...table} />
        </details>
        {csv && (
          <a href={csv} className="no-print py-1">
            {say('figures.csv')} <span className="sr-only">{title}</span>
          </a>
        )}
      </div>
    </figure>
  )
}
