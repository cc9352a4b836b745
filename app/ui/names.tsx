import { useSite } from './site.tsx'

export type Named = { id: string; name: string; occupation: string; affiliation: string; country: string }

/** Names as typography: a ruled list in columns, each name isolated so that its direction and marks stay its own. */
export function Names({ names, large = false }: { names: Named[]; large?: boolean }) {
  return (
    <ul className={large ? 'mt-1' : 'names mt-1'}>
      {names.map((named) => (
        <li key={named.id} className={large ? 'border-b border-rule py-2.5' : undefined}>
          <bdi dir="auto" className={large ? 'name text-title' : 'name'}>
            {named.name}
          </bdi>
          <Beside named={named} />
        </li>
      ))}
    </ul>
  )
}

function Beside({ named }: { named: Named }) {
  const { intl } = useSite()
  const country = named.country && intl.formatDisplayName(named.country, { type: 'region' })
  const parts = [named.occupation, named.affiliation, country].filter((part): part is string => !!part)
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
