import { useSite } from '../site.tsx'

/** For whoever saved a name after somebody else had: what the other wrote, above a form that would put theirs in its place. */
export function Theirs({ name }: { name?: string }) {
  const { say } = useSite()
  if (name === undefined) return null
  return (
    <section role="alert" className="border-s-4 border-wrong ps-4">
      <h2 className="font-semibold">{say('names.meanwhile')}</h2>
      <p className="mt-1 text-note">{say('names.meanwhileBody')}</p>
      <p className="mt-3 wrap-anywhere">
        <bdi>{name}</bdi>
      </p>
    </section>
  )
}
