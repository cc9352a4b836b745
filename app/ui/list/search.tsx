import type { ReactNode } from 'react'
import { useSite } from '../site.tsx'

type Props = {
  action: string
  sought?: string
  /** How the words, what stands beside them and the button are laid out. */
  className: string
  /** Between the words and the button. */
  children?: ReactNode
}

/** A search as one plain GET form: an address that can be kept or passed on. */
export function Search({ action, sought, className, children }: Props) {
  const { say, chosen } = useSite()
  return (
    <form method="get" action={action.split('?')[0]} role="search" className={`no-print ${className}`}>
      {chosen && <input type="hidden" name="lang" value={chosen} />}
      <div className="grow sm:max-w-[26rem]">
        <label className="label" htmlFor="q">
          {say('list.search')}
        </label>
        <input
          className="field"
          id="q"
          name="q"
          type="search"
          defaultValue={sought}
          dir="auto"
          autoComplete="off"
        />
      </div>
      {children}
      <button type="submit" className="press press-quiet">
        {say('list.find')}
      </button>
    </form>
  )
}
