import type { MyShown } from './my-shown.ts'
import { useSite } from '../site.tsx'

/** That the words have changed, what changed, and the one press that signs them. */
export function NewerWords({ signature, newer }: { signature: MyShown; newer: number }) {
  const { say, to } = useSite()
  const { id, slug, title } = signature
  return (
    <form method="post" action={to.signNewWords(id)} className="mt-4 border-s-4 border-accent ps-4">
      <p>
        {say('wording.newer')} <a href={`${to.words(slug)}#version-${newer}`}>{say('wording.link')}</a>
      </p>
      <input type="hidden" name="version" value={newer} />
      <button type="submit" className="press press-quiet mt-3" aria-describedby={`of-${id}`}>
        {say('wording.signNew')}
      </button>
      <span id={`of-${id}`} hidden>
        {title}
      </span>
    </form>
  )
}
