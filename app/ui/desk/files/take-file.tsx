import type { ReactNode } from 'react'
import { useSite } from '../../site.tsx'

/** One kind of file: what it is, what is in it, and how one gets it. */
export function Part({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  return (
    <section className="border-t border-ink pt-4 pb-8">
      <h2 className="text-title font-semibold">{title}</h2>
      <p className="mt-1">{says}</p>
      {children}
    </section>
  )
}

type Props = { may: boolean; action: string; label: string; who: 'makers' | 'owners' }

/** The button that brings a file, or who may press it. The page stays where it is, so it may be pressed again. */
export function TakeFile({ may, action, label, who }: Props) {
  const { say } = useSite()
  if (!may)
    return <p className="hint mt-3">{say(who === 'makers' ? 'files.forMakers' : 'files.forOwners')}</p>
  return (
    <form method="post" action={action} data-again="" className="mt-4">
      <button type="submit" className="press press-quiet">
        {label}
      </button>
    </form>
  )
}
