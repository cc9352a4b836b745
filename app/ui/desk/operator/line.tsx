import type { ReactNode } from 'react'

/** A name and what is told of it, which go under each other where the line is short. */
export function Line({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-5 border-b border-rule py-1.5">
      <span className="min-w-0 font-semibold wrap-anywhere">{name}</span>
      <span className="flex flex-wrap gap-x-4 tabular-nums">{children}</span>
    </li>
  )
}
