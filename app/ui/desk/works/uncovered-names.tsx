import { useSite } from '../../site.tsx'

/** The names that could not be printed quite as they are written, for the team to look at; nothing where there are none. */
export function UncoveredNames({ names }: { names: string[] }) {
  const { say } = useSite()
  if (names.length === 0) return null
  return (
    <>
      <p className="mt-4 border-s-4 border-accent ps-4">
        {say('theBook.desk.uncovered', { count: names.length })}
      </p>
      <ul className="names mt-2">
        {names.map((name, place) => (
          <li key={place}>
            <bdi dir="auto" className="name">
              {name}
            </bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
