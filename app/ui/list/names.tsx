import type { SaidAnswer } from '#questions'
import { SaidAnswers } from './said-answers.tsx'
import { useSite } from '../site.tsx'

export type Named = {
  id: string
  name: string
  occupation: string
  affiliation: string
  country: string
  /** The number of the words they signed. */
  version?: number
  /** To public questions, on the public list. */
  answers?: SaidAnswer[]
}

type Props = {
  names: Named[]
  large?: boolean
  /** The campaign whose list this is: each name then leads to where somebody can say that it is not them. */
  of?: string
  /** The number of the newest words: whoever signed earlier ones is marked. */
  newest?: number
}

/** Names as typography: a ruled list in columns, each name isolated so that its direction and marks stay its own. */
export function Names({ names, large = false, of, newest }: Props) {
  const { to } = useSite()
  const linked = (named: Named) => {
    const name = (
      <bdi dir="auto" className={large ? 'name text-title' : 'name'}>
        {named.name}
      </bdi>
    )
    return of ? <a href={to.notMe(of, named.id)}>{name}</a> : name
  }
  return (
    <ul className={large ? 'names-large mt-1' : 'names mt-1'}>
      {names.map((named) => (
        <li key={named.id} className={large ? 'border-b border-rule py-2.5' : undefined}>
          {linked(named)}
          <Beside named={named} newest={newest} />
          {named.answers && <SaidAnswers answers={named.answers} />}
        </li>
      ))}
    </ul>
  )
}

function Beside({ named, newest }: { named: Named; newest?: number }) {
  const { say, intl } = useSite()
  const country = named.country && intl.formatDisplayName(named.country, { type: 'region' })
  const { version } = named
  const earlier = version && newest && version < newest && say('wording.earlier', { number: version })
  const parts = [named.occupation, named.affiliation, country, earlier].filter(
    (part): part is string => !!part,
  )
  if (parts.length === 0) return null
  return (
    <span className="block text-note text-quiet">
      {parts.map((part, place) => (
        <span key={part + String(place)}>
          {place > 0 && ' · '}
          <bdi dir="auto">{part}</bdi>
        </span>
      ))}
    </span>
  )
}
